package rdpdoctor.server.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.disk.collect.DiskVantage;
import rdpdoctor.disk.collect.NoWindowsException;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.offline.OfflineWindows;

/** A machine as its hives tell it: written to a folder, and read as the diagnosis reads them. */
public final class OfflineMachine {

  public static final String TERMINAL_SERVER = "{current}\\Control\\Terminal Server";
  public static final String LISTENER = TERMINAL_SERVER + "\\WinStations\\RDP-Tcp";
  public static final String POLICY = "Policies\\Microsoft\\Windows NT\\Terminal Services";
  public static final String LSA = "{current}\\Control\\Lsa";
  public static final String SERVICES = "{current}\\Services\\";
  public static final String WINLOGON = "Microsoft\\Windows NT\\CurrentVersion\\Winlogon";

  private OfflineMachine() {}

  /** What is read of it. */
  public static Facts read(OfflineWindows windows, Path volume) {
    try {
      windows.writeTo(volume);
      return new DiskVantage(KnowledgeBase.registryKeys(), KnowledgeBase.events())
          .observe(WindowsFolder.find(volume));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoWindowsException e) {
      throw new AssertionError(e);
    }
  }
}
