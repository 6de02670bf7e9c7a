package rdpdoctor.server.domain;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Diagnostician;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.network.Depth;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.LegacyTls;
import rdpdoctor.network.ProbeSettings;
import rdpdoctor.network.Tap;
import rdpdoctor.network.kerberos.KdcLocator;
import rdpdoctor.network.kerberos.KerberosIdentity;
import rdpdoctor.network.kerberos.Principals;
import rdpdoctor.network.signin.Means;
import rdpdoctor.network.signin.SignIn;
import rdpdoctor.network.signin.SignInOrder;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.Machine;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.offline.record.Records;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.server.DomainSource;
import rdpdoctor.server.Placement;
import rdpdoctor.server.ServerSettings;
import rdpdoctor.server.TerminalServer;
import rdpdoctor.server.account.KnownPasswords;
import rdpdoctor.server.policy.OfflineMachine;
import rdpdoctor.server.session.Hosting;
import rdpdoctor.server.session.SessionTable;
import rdpdoctor.testkit.domain.SambaDomain;

/** A terminal server with the settings of a healthy member of the domain, and that behind it. */
final class JoinedServer implements AutoCloseable {

  /** The name by which clients on this machine reach the server, and get tickets for. */
  static final String HOST = "localhost";

  private static final int DOMAIN_USERS = 513;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TerminalServer server;

  private JoinedServer(TerminalServer server) {
    this.server = server;
  }

  static JoinedServer start(Corp corp, Path volume) throws IOException, DomainUnavailableException {
    Facts facts = OfflineMachine.read(windows(), volume);
    DomainSource domain = new WithTickets(new JoinedDomain(corp.controller()), corp.keys(HOST));
    ServerSettings settings =
        ServerSettings.of(
                () -> facts, KnownPasswords.none(), Hosting.desktop(), InstantSource.system())
            .at(Placement.at(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0)))
            .behind(domain);
    return new JoinedServer(TerminalServer.start(settings));
  }

  /** Every user of the domain may sign in remotely. */
  private static OfflineWindows windows() {
    OfflineWindows windows =
        OfflineWindows.healthy(new Machine(Edition.SERVER_2019, Membership.DOMAIN));
    windows
        .accounts()
        .admit(new Sid(SambaDomain.SID).account(DOMAIN_USERS), WellKnownSid.REMOTE_DESKTOP_USERS);
    return windows.set(
        RegistryHive.SECURITY,
        "Policy\\PolDnDDN",
        "",
        ValueData.binary(Records.policyName(SambaDomain.DNS_NAME)));
  }

  InetSocketAddress address() {
    return server.address();
  }

  SessionTable sessions() {
    return server.sessions();
  }

  /** What our own client is told, and what that comes from. */
  Diagnosis byNtlm(String account, String password) {
    return attempt(account, password, Optional.empty());
  }

  /** The same with a ticket, where a domain controller gives one. */
  Diagnosis byKerberos(Corp corp, String account, String password) {
    Endpoint kdc = new Endpoint(corp.domain().kdc().host(), corp.domain().kdc().port());
    return attempt(account, password, Optional.of(KdcLocator.at(kdc)));
  }

  private Diagnosis attempt(String account, String password, Optional<KdcLocator> kdc) {
    LegacyTls.allow();
    AccountName name = AccountName.parse(account);
    try (Password secret = Password.takeOver(password.toCharArray())) {
      Optional<Means.ToTicket> ticket =
          kdc.map(place -> new Means.ToTicket(identity(name, secret), place));
      SignInOrder order =
          new SignInOrder(
              new Endpoint(HOST, address().getPort()),
              name,
              new Means(Optional.of(secret), ticket),
              "WIN01",
              "JUDGE",
              Stage.SESSION,
              Optional.empty());
      ProbeSettings settings = new ProbeSettings(PATIENCE, Depth.SURVEY, Tap.NONE);
      Facts facts = new SignIn(settings).attempt(order, address()).facts();
      return new Diagnostician(KnowledgeBase.causes())
          .diagnose(HOST, KnowledgeBase.withDerived(facts));
    }
  }

  private static KerberosIdentity identity(AccountName account, Password password) {
    return new KerberosIdentity.WithPassword(
        Principals.of(account, Optional.of(SambaDomain.DNS_NAME)).orElseThrow(), password);
  }

  @Override
  public void close() {
    server.close();
  }
}
