package rdpdoctor.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import rdpdoctor.hive.DirtyHiveException;
import rdpdoctor.hive.edit.HiveEditor;
import rdpdoctor.hive.edit.LayeredHiveException;
import rdpdoctor.hive.edit.NewHive;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

/** The disk of a Windows on which Remote Desktop is disabled, with one event in its System log. */
record TrainingWindows(Path volume) {

  private static final int MINOR = 5;
  private static final String CONTROL = "ControlSet001\\Control\\";
  private static final String LISTENER = CONTROL + "Terminal Server\\WinStations\\RDP-Tcp";
  private static final String SERVICES = "ControlSet001\\Services\\";
  private static final String RULES =
      SERVICES + "SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules";
  private static final String VERSION = "Microsoft\\Windows NT\\CurrentVersion";

  /** Longer than a value that Windows keeps within its cell, and with the port that is asked. */
  private static final String RULE =
      "v2.10|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|Name=Remote Desktop|";

  static TrainingWindows writeTo(Path volume) throws IOException {
    Path config = Files.createDirectories(volume.resolve("Windows/System32/config"));
    write(config.resolve("SYSTEM"), TrainingWindows::system);
    write(config.resolve("SOFTWARE"), TrainingWindows::software);
    write(config.resolve("SAM"), hive -> hive.createKey(KeyPath.of("SAM\\Domains\\Account")));
    write(config.resolve("SECURITY"), hive -> hive.createKey(KeyPath.of("Policy\\Accounts")));
    Path logs = Files.createDirectories(volume.resolve("Windows/System32/winevt/Logs"));
    Files.write(logs.resolve("System.evtx"), TrainingLog.bytes());
    return new TrainingWindows(volume);
  }

  private static void write(Path file, Consumer<HiveEditor> edits) throws IOException {
    HiveEditor editor = newHive();
    edits.accept(editor);
    ByteBuffer image = editor.finish(Instant.EPOCH).image();
    byte[] bytes = new byte[image.capacity()];
    image.get(0, bytes);
    Files.write(file, bytes);
  }

  private static HiveEditor newHive() throws IOException {
    try {
      return HiveEditor.open(NewHive.of(MINOR, Instant.EPOCH));
    } catch (CorruptHiveException | DirtyHiveException | LayeredHiveException e) {
      throw new IOException("the editor refused a new hive", e);
    }
  }

  private static void system(HiveEditor hive) {
    set(hive, "Select", "Current", ValueData.dword(1));
    set(hive, CONTROL + "ProductOptions", "ProductType", ValueData.string("ServerNT"));
    set(hive, CONTROL + "Terminal Server", "fDenyTSConnections", ValueData.dword(1));
    set(hive, LISTENER, "PortNumber", ValueData.dword(3389));
    set(hive, LISTENER, "MinEncryptionLevel", ValueData.dword(2));
    set(hive, SERVICES + "TermService", "Start", ValueData.dword(3));
    set(hive, SERVICES + "TermService", "DependOnService", ValueData.multiString(List.of("RPCSS")));
    set(hive, RULES, "RemoteDesktop-UserMode-In-TCP", ValueData.string(RULE));
  }

  private static void software(HiveEditor hive) {
    set(hive, VERSION, "CurrentBuildNumber", ValueData.string("17763"));
    set(hive, VERSION + "\\Winlogon", "CachedLogonsCount", ValueData.string("10"));
  }

  private static void set(HiveEditor hive, String key, String name, ValueData data) {
    hive.createKey(KeyPath.of(key));
    hive.setValue(KeyPath.of(key), name, data);
  }

  /** What users run on a disk. */
  Stream<List<String>> typical() {
    String disk = volume.toString();
    return Stream.of(
        List.of("diagnose", "--disk", disk),
        List.of("diagnose", "--disk", disk, "--json", "--lang", "ja"),
        List.of("settings", "--disk", disk),
        List.of("settings", "--disk", disk, "--all", "--json"),
        List.of("settings", "--diff", disk, disk));
  }
}
