package rdpdoctor.testkit.program;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Finds installed programs, and says which Debian package brings a missing one. */
public final class Programs {

  private static final Map<String, String> PACKAGES =
      Map.ofEntries(
          Map.entry("evtexport", "libevt-utils"),
          Map.entry("evtx_dump.py", "python3-evtx"),
          Map.entry("evtxexport", "libevtx-utils"),
          Map.entry("evtxinfo", "libevtx-utils"),
          Map.entry("freerdp-shadow-cli", "freerdp2-shadow-x11"),
          Map.entry("hivexml", "libhivex-bin"),
          Map.entry("hivexregedit", "libwin-hivex-perl"),
          Map.entry("hivexsh", "libhivex-bin"),
          Map.entry("ip", "iproute2"),
          Map.entry("kadmin.local", "krb5-admin-server"),
          Map.entry("kdb5_util", "krb5-kdc"),
          Map.entry("kinit", "krb5-user"),
          Map.entry("krb5kdc", "krb5-kdc"),
          Map.entry("ldbmodify", "ldb-tools"),
          Map.entry("mcs", "mono-mcs"),
          Map.entry("nft", "nftables"),
          Map.entry("node", "nodejs"),
          Map.entry("reged", "chntpw"),
          Map.entry("regfinfo", "libregf-utils"),
          Map.entry("samba", "samba-ad-dc"),
          Map.entry("samba-tool", "samba-common-bin"),
          Map.entry("script", "bsdutils"),
          Map.entry("stty", "coreutils"),
          Map.entry("unshare", "util-linux"),
          Map.entry("winbindd", "winbind"),
          Map.entry("wineboot", "wine"),
          Map.entry("wineserver", "wine"),
          Map.entry("winpr-hash", "winpr-utils"),
          Map.entry("xfreerdp", "freerdp2-x11"),
          Map.entry("Xvfb", "xvfb"),
          Map.entry("xvfb-run", "xvfb"));

  // Daemons live where the PATH of an ordinary user does not lead.
  private static final List<String> SYSTEM_FOLDERS = List.of("/usr/sbin", "/sbin");

  private Programs() {}

  public static Optional<Path> find(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(Arrays.stream(path.split(File.pathSeparator, -1)), SYSTEM_FOLDERS.stream())
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Skips the test unless every program is installed; fails it instead where the environment says
   * {@code CI=true}, so that nothing is skipped there unnoticed.
   */
  public static void require(String... names) {
    firstMissing(names).ifPresent(Programs::skipOrFail);
  }

  /** The same for what is no program, such as a module of Python. */
  public static void require(boolean isThere, String otherwise) {
    if (!isThere) {
      skipOrFail(otherwise);
    }
  }

  /** {@code xrdp is not installed: apt-get install xrdp}; empty when all are there. */
  static Optional<String> firstMissing(String... names) {
    return Arrays.stream(names)
        .filter(name -> find(name).isEmpty())
        .findFirst()
        .map(
            name ->
                "%s is not installed: apt-get install %s"
                    .formatted(name, PACKAGES.getOrDefault(name, name)));
  }

  static boolean nothingMayBeSkipped() {
    return "true".equalsIgnoreCase(System.getenv("CI"));
  }

  private static void skipOrFail(String missing) {
    if (nothingMayBeSkipped()) {
      throw new AssertionError(missing);
    }
    throw new TestAbortedException(missing);
  }
}
