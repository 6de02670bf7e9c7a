package rdpdoctor.testkit.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import rdpdoctor.testkit.program.AtExit;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RunningProgram;
import rdpdoctor.testkit.server.Pause;

/** A member of the domain, WIN01: its winbindd, its computer account, and its keys. */
public final class SambaMember implements AutoCloseable {

  public static final String NAME = "WIN01";

  private static final String DISTINGUISHED_NAME =
      "CN=%s,CN=Computers,%s".formatted(NAME, SambaDomain.base());
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final SambaDomain domain;
  private final DomainNetwork network;
  private final Path machine;
  private RunningProgram winbindd;
  private final NamespaceThread inside;

  private SambaMember(SambaDomain domain, DomainNetwork network, Path machine) {
    this.domain = domain;
    this.network = network;
    this.machine = machine;
    join();
    winbindd = startWinbindd();
    inside = NamespaceThread.of(winbindd.pid());
  }

  static SambaMember join(SambaDomain domain, DomainNetwork network) {
    Path machine = network.machine("win01");
    try {
      for (String name : List.of("private", "lock", "state", "cache", "pid", "ncalrpc")) {
        Files.createDirectories(machine.resolve(name));
      }
      Files.writeString(machine.resolve("smb.conf"), configuration(machine));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SambaMember member = new SambaMember(domain, network, machine);
    AtExit.close(member);
    return member;
  }

  private static String configuration(Path machine) {
    return """
    [global]
     netbios name = %2$s
     workgroup = %3$s
     realm = %4$s
     security = ads
     interfaces = 127.0.5.2/8
     bind interfaces only = yes
     disable netbios = yes
     private dir = %1$s/private
     lock directory = %1$s/lock
     state directory = %1$s/state
     cache directory = %1$s/cache
     pid directory = %1$s/pid
     ncalrpc dir = %1$s/ncalrpc
     log file = %1$s/log.%%m
     idmap config * : backend = tdb
     idmap config * : range = 100000-199999
     winbind cache time = 0
     winbind reconnect delay = 1
     kerberos method = dedicated keytab
     dedicated keytab file = %1$s/krb5.keytab
    """
        .formatted(machine, NAME, SambaDomain.NETBIOS_NAME, SambaDomain.REALM);
  }

  /** Agrees with the domain controller upon a new password, so that each trusts the other. */
  public void join() {
    run("net", "ads", "join", "-U", SambaDomain.ADMINISTRATOR, "--no-dns-updates");
  }

  /** Forgets everything that its daemon remembers of the domain. */
  public void restart() {
    winbindd.close();
    winbindd = startWinbindd();
  }

  private RunningProgram startWinbindd() {
    RunningProgram program =
        Command.of("winbindd", "-F", "--no-process-group", configured())
            .under(network.launcher(machine))
            .in("KRB5_CONFIG", machine.resolve("krb5.conf").toString())
            .start(machine.resolve("output"));
    Path socket = machine.resolve("daemons/winbindd/pipe");
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!Files.exists(socket)) {
      if (!program.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("winbindd does not listen: " + program.output());
      }
      Pause.brief();
    }
    return program;
  }

  /**
   * The domain controller knows another password of this machine. It takes the one before for good
   * where NTLM is concerned, so it gets three.
   */
  public void breakTrust() {
    domain.setPasswords(DISTINGUISHED_NAME, "Other-Pass-1!", "Other-Pass-2!", "Other-Pass-3!");
  }

  /** The keys for a service of this machine, such as {@code TERMSRV/localhost}. */
  public Path keytab(String service) {
    domain.modify(
        "dn: %s\nchangetype: modify\nadd: servicePrincipalName\nservicePrincipalName: %s\n"
            .formatted(DISTINGUISHED_NAME, service));
    renewKeys();
    return machine.resolve("krb5.keytab");
  }

  /** Writes the keys of the password of now, which joining has changed. */
  public void renewKeys() {
    run("net", "ads", "keytab", "create", "-P");
  }

  /** A thread of this virtual machine that sees this machine's network and daemons. */
  public NamespaceThread inside() {
    return inside;
  }

  private String configured() {
    return "--configfile=" + machine.resolve("smb.conf");
  }

  private void run(String... words) {
    Command.of(words).with(configured()).under(network.launcher(machine)).run(LIMIT).orFail();
  }

  @Override
  public void close() {
    AtExit.forget(this);
    inside.close();
    winbindd.close();
  }
}
