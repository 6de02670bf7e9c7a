package rdpdoctor.testkit.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;
import rdpdoctor.testkit.program.TemporaryFolder;

/**
 * MIT's KDC with realms of its own: databases, keys, settings and log are in temporary folders, and
 * no file of the system is read or written.
 */
public final class MitKdc implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final List<String> realms;
  private final Path databases;
  private final TemporaryFolder folder;
  private final RealServer server;

  private MitKdc(List<String> realms, Path databases, TemporaryFolder folder, RealServer server) {
    this.realms = realms;
    this.databases = databases;
    this.folder = folder;
    this.server = server;
  }

  /** One KDC for these realms; a host is in the realm of its domain. */
  public static MitKdc ofRealms(String... names) {
    Programs.require("krb5kdc", "kdb5_util", "kadmin.local", "kinit");
    List<String> realms = List.of(names);
    TemporaryFolder folder = TemporaryFolder.create();
    Place place = Place.onLoopback();
    writeSettings(folder, place, folder.path(), realms);
    for (String realm : realms) {
      run(folder, Command.of("kdb5_util", "create", "-s", "-P", "master key", "-r", realm));
    }
    return new MitKdc(realms, folder.path(), folder, serve(folder, place, realms, List.of()));
  }

  /** Another KDC of the same realms, whose clock differs by an offset such as {@code +1h}. */
  public MitKdc withClock(String offset) {
    Programs.require("faketime");
    TemporaryFolder another = TemporaryFolder.create();
    Place place = Place.onLoopback();
    writeSettings(another, place, databases, realms);
    List<String> launcher = List.of("faketime", "-f", offset);
    return new MitKdc(realms, databases, another, serve(another, place, realms, launcher));
  }

  private static RealServer serve(
      TemporaryFolder folder, Place place, List<String> realms, List<String> launcher) {
    List<String> words = new ArrayList<>(List.of("krb5kdc", "-n"));
    realms.forEach(realm -> words.addAll(List.of("-r", realm)));
    Command command = withSettings(folder, Command.of(words).under(launcher));
    return RealServer.start(place, command, folder, () -> {});
  }

  public String host() {
    return server.host();
  }

  public int port() {
    return server.port();
  }

  /** Runs commands of kadmin, such as {@code addprinc -randkey host/win01}. */
  public void administer(String realm, String... commands) {
    for (String command : commands) {
      run(folder, Command.of("kadmin.local", "-r", realm, "-q", command));
    }
  }

  /** The keys of a principal, unchanged. */
  public Path keytab(String realm, String principal) {
    Path keytab = folder.resolve(principal.replace('/', '-') + ".keytab");
    administer(realm, "ktadd -norandkey -k %s %s".formatted(keytab, principal));
    return keytab;
  }

  /** A cache with a fresh ticket, made by MIT's own client. */
  public Path cache(String realm, String principal, String... options) {
    Path cache = folder.resolve(principal + "-" + System.nanoTime() + ".cache");
    String keytab = keytab(realm, principal).toString();
    run(
        folder,
        Command.of("kinit", "-k", "-t", keytab, "-c", cache.toString())
            .with(options)
            .with(principal + "@" + realm));
    return cache;
  }

  /** A krb5.conf that leads to this KDC. */
  public Path clientSettings() {
    return folder.resolve("krb5.conf");
  }

  /** Each request with its outcome, a line each. */
  public List<String> log() {
    return server.output().lines().filter(line -> line.contains("_REQ (")).toList();
  }

  @Override
  public void close() {
    server.close();
  }

  private static void run(TemporaryFolder folder, Command command) {
    withSettings(folder, command).run(LIMIT).orFail();
  }

  private static Command withSettings(TemporaryFolder folder, Command command) {
    return command
        .in("KRB5_CONFIG", folder.resolve("krb5.conf").toString())
        .in("KRB5_KDC_PROFILE", folder.resolve("kdc.conf").toString());
  }

  private static void writeSettings(
      TemporaryFolder folder, Place place, Path databases, List<String> realms) {
    String address = place.host() + ":" + place.port();
    folder.write("krb5.conf", clientSettings(address, realms));
    folder.write("kdc.conf", serverSettings(address, databases, realms));
  }

  private static String clientSettings(String address, List<String> realms) {
    String defaults =
        """
        [libdefaults]
        default_realm = %s
        dns_lookup_kdc = false
        dns_lookup_realm = false
        dns_canonicalize_hostname = false
        rdns = false
        allow_weak_crypto = true
        """
            .formatted(realms.getFirst());
    StringBuilder text = new StringBuilder(defaults);
    for (String realm : realms) {
      String domain = realm.toLowerCase(Locale.ROOT);
      text.append("[realms]\n%s = {\n kdc = %s\n}\n".formatted(realm, address));
      text.append("[domain_realm]\n.%s = %s\n".formatted(domain, realm));
    }
    return text.toString();
  }

  private static String serverSettings(String address, Path databases, List<String> realms) {
    String defaults =
        """
        [kdcdefaults]
        kdc_listen = %1$s
        kdc_tcp_listen = %1$s
        host_based_services = *
        [logging]
        kdc = STDERR
        default = STDERR
        [realms]
        """
            .formatted(address);
    StringBuilder text = new StringBuilder(defaults);
    for (String realm : realms) {
      text.append(
          """
          %1$s = {
           database_name = %2$s.db
           key_stash_file = %2$s.stash
           acl_file = %2$s.acl
           supported_enctypes = aes256-cts:normal aes128-cts:normal
          }
          """
              .formatted(realm, databases.resolve(realm)));
    }
    return text.toString();
  }
}
