package rdpdoctor.testkit.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import rdpdoctor.testkit.program.AtExit;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;
import rdpdoctor.testkit.program.RunningProgram;
import rdpdoctor.testkit.server.ListeningSockets;
import rdpdoctor.testkit.server.Place;

/**
 * The domain CORP (corp.example) with one domain controller, which can be stopped, started again,
 * and started with another clock. Only the superuser can make one.
 */
public final class SambaDomain implements AutoCloseable {

  public static final String NETBIOS_NAME = "CORP";
  public static final String DNS_NAME = "corp.example";
  public static final String REALM = "CORP.EXAMPLE";

  /** The same as that of a machine of {@code offline-windows} in a domain. */
  public static final String SID = "S-1-5-21-7-8-9";

  static final String ADMINISTRATOR = "Administrator%Adm1n-Pass!";

  private static final String ADDRESS = "127.0.5.1";
  private static final int KERBEROS = 88;
  private static final List<Integer> PORTS = List.of(53, KERBEROS, 389, 445);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final DomainNetwork network;
  private final Path machine;
  private Optional<RunningProgram> controller = Optional.empty();
  private Optional<TcpRelay> relay = Optional.empty();
  private Optional<SambaMember> member = Optional.empty();

  private SambaDomain(DomainNetwork network, Path machine) {
    this.network = network;
    this.machine = machine;
  }

  /** Skips the test where a domain cannot be made. */
  public static void require() {
    Programs.require("samba", "samba-tool", "winbindd", "net", "ldbmodify", "ip", "faketime");
    Programs.require(
        "root".equals(System.getProperty("user.name")), "a domain takes the superuser");
    Programs.require(
        Files.isDirectory(Path.of("/usr/share/samba/setup")),
        "samba-ad-provision is not installed: apt-get install samba-ad-provision");
  }

  /** The one of this virtual machine, as making one takes seconds; it is closed at the end. */
  public static SambaDomain shared() {
    require();
    return Shared.DOMAIN;
  }

  private static final class Shared {
    static final SambaDomain DOMAIN = start();
  }

  private static SambaDomain start() {
    DomainNetwork network = DomainNetwork.create(ADDRESS);
    SambaDomain domain = new SambaDomain(network, network.machine("dc1"));
    AtExit.close(domain);
    domain.provision();
    domain.startController();
    return domain;
  }

  private void provision() {
    run(
        "samba-tool",
        "domain",
        "provision",
        "--targetdir=" + machine,
        "--realm=" + REALM,
        "--domain=" + NETBIOS_NAME,
        "--domain-sid=" + SID,
        "--adminpass=" + ADMINISTRATOR.substring(ADMINISTRATOR.indexOf('%') + 1),
        "--server-role=dc",
        "--dns-backend=SAMBA_INTERNAL",
        "--host-name=dc1",
        "--host-ip=" + ADDRESS,
        "--option=interfaces=" + ADDRESS + "/8",
        "--option=bind interfaces only=yes",
        "--option=dns forwarder=",
        "--option=server services=s3fs, rpc, ldap, cldap, kdc, dns, winbindd",
        "--option=ntp signd socket directory=" + machine.resolve("ntp"),
        "--option=log file=" + machine.resolve("log.%m"));
    write("krb5.conf", krb5Conf(ADDRESS));
  }

  public void startController() {
    startController(List.of());
  }

  /** The clock of the domain differs from now on by an offset such as {@code +1h}. */
  public void startControllerWithClock(String offset) {
    startController(List.of("faketime", "-f", offset));
  }

  private void startController(List<String> launcher) {
    RunningProgram program =
        Command.of("samba", "-F", "--no-process-group", "-s", configuration().toString())
            .under(launcher)
            .under(network.launcher(machine))
            .in("KRB5_CONFIG", machine.resolve("krb5.conf").toString())
            .start(machine.resolve("output"));
    controller = Optional.of(program);
    for (int port : PORTS) {
      Place place = new Place(ADDRESS, port, List.of());
      if (!ListeningSockets.of(program).await(place, LIMIT)) {
        throw new IllegalStateException(
            "the domain controller does not listen on %d: %s".formatted(port, program.output()));
      }
    }
  }

  /** From now on no domain controller answers. */
  public void stopController() {
    controller.ifPresent(RunningProgram::close);
    controller = Optional.empty();
  }

  /** A machine that has joined the domain: the one there is. */
  public SambaMember member() {
    if (member.isEmpty()) {
      member = Optional.of(SambaMember.join(this, network));
    }
    return member.get();
  }

  /** Adds an account with attributes more, such as {@code accountExpires: 1}. */
  public void addUser(String name, String password, String... attributes) {
    StringBuilder entry = new StringBuilder();
    entry.append(
        """
        dn: CN=%1$s,CN=Users,%2$s
        changetype: add
        objectClass: user
        sAMAccountName: %1$s
        userPrincipalName: %1$s@%3$s
        unicodePwd:: %4$s
        """
            .formatted(name, base(), DNS_NAME, quoted(password)));
    boolean hasFlags = List.of(attributes).stream().anyMatch(a -> a.startsWith("userAccountC"));
    entry.append(hasFlags ? "" : "userAccountControl: 512\n");
    List.of(attributes).forEach(attribute -> entry.append(attribute).append('\n'));
    modify(entry.toString());
  }

  /** Sets the password of an account as often as there are passwords. */
  void setPasswords(String distinguishedName, String... passwords) {
    StringBuilder records = new StringBuilder();
    for (String password : passwords) {
      records.append(
          "dn: %s\nchangetype: modify\nreplace: unicodePwd\nunicodePwd:: %s\n\n"
              .formatted(distinguishedName, quoted(password)));
    }
    modify(records.toString());
  }

  /** Changes the directory by an LDIF, on the controller's own database. */
  public void modify(String ldif) {
    Path file = write("change.ldif", ldif);
    Path database = machine.resolve("private/sam.ldb");
    run("ldbmodify", "-H", database.toString(), "--configfile=" + configuration(), file.toString());
  }

  /** The distinguished name of the domain. */
  public static String base() {
    return "DC=corp,DC=example";
  }

  private static String quoted(String password) {
    byte[] bytes = ('"' + password + '"').getBytes(StandardCharsets.UTF_16LE);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Where a client outside of the domain's network finds the KDC, by TCP. */
  public Place kdc() {
    if (relay.isEmpty()) {
      relay = Optional.of(TcpRelay.into(member().inside(), ADDRESS, KERBEROS));
    }
    return relay.get().place();
  }

  /** A krb5.conf for a client outside of the domain's network. */
  public Path clientSettings() {
    return write("client-krb5.conf", krb5Conf(kdc().host() + ":" + kdc().port()));
  }

  static String krb5Conf(String kdc) {
    return """
    [libdefaults]
    default_realm = %1$s
    dns_lookup_kdc = false
    dns_lookup_realm = false
    dns_canonicalize_hostname = false
    rdns = false
    udp_preference_limit = 1
    [realms]
    %1$s = {
     kdc = %2$s
    }
    [domain_realm]
    .%3$s = %1$s
    localhost = %1$s
    """
        .formatted(REALM, kdc, DNS_NAME);
  }

  private Path configuration() {
    return machine.resolve("etc/smb.conf");
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(machine.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String... words) {
    Command.of(words).under(network.launcher(machine)).run(LIMIT).orFail();
  }

  @Override
  public void close() {
    AtExit.forget(this);
    relay.ifPresent(TcpRelay::close);
    member.ifPresent(SambaMember::close);
    stopController();
    network.close();
  }
}
