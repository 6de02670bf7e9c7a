package rdpdoctor.network.connect;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.rdp.client.JoinPhase;
import rdpdoctor.rdp.client.LicensePhase;
import rdpdoctor.rdp.client.SettingsPhase;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.x224.SecurityProtocol;

/**
 * Goes on to licensing where nobody is asked who he is: MCS, the channels, and client information
 * that names no user. Stops before a session begins.
 */
public final class ConnectStep {

  private static final int RANDOM_SIZE = 32;

  private final Call call;
  private final Sheet sheet;
  private final ConnectReport report;
  private final RandomGenerator random;
  private final Duration timeout;

  /**
   * Writes its facts to this sheet.
   *
   * @param timeout for each of the two stages
   */
  public ConnectStep(Call call, Sheet sheet, RandomGenerator random, Duration timeout) {
    this.call = call;
    this.sheet = sheet;
    this.report = new ConnectReport(sheet);
    this.random = random;
    this.timeout = timeout;
  }

  /**
   * Climbs as far as it goes, where TLS protects the connection.
   *
   * @param selectedProtocol by the Connection Confirm
   */
  public void overTls(int selectedProtocol) {
    climb(EncryptionMethod.NONE, selectedProtocol, Sheet.unread(), Duration.ZERO);
  }

  /**
   * Climbs as far as it goes, where the settings decide on the encryption.
   *
   * @param security where it writes of the stage SECURE
   * @param spent on that stage so far; zero where the settings are all there is of it
   */
  public void overRdpSecurity(Sheet security, Duration spent) {
    climb(EncryptionMethod.ALL, SecurityProtocol.RDP, security, spent);
  }

  private void climb(int methods, int selectedProtocol, Sheet security, Duration spent) {
    long start = System.nanoTime();
    Deadline deadline = Deadline.in(timeout);
    Phases.Outcome<SettingsPhase.Result> settings =
        Settings.exchange(call, Stage.CONNECT, methods, selectedProtocol, deadline);
    Duration took = since(start);
    // The settings serve both stages, but their time counts once.
    boolean countsAsSecurity = methods != EncryptionMethod.NONE && spent.isZero();
    security.elapsed(Stage.SECURE, countsAsSecurity ? took : spent);
    switch (settings) {
      case Phases.Outcome.Ended<SettingsPhase.Result>(SettingsPhase.Result.Accepted accepted) ->
          join(accepted.server(), security, countsAsSecurity ? System.nanoTime() : start, deadline);
      case Phases.Outcome.Ended<SettingsPhase.Result>(SettingsPhase.Result.Refused(int result)) ->
          unsettled(report.refused(result), took, security);
      case Phases.Outcome.Ended<SettingsPhase.Result>(
              SettingsPhase.Result.Disconnected(int reason)) ->
          unsettled(report.disconnected(reason), took, security);
      case Phases.Outcome<SettingsPhase.Result> other ->
          unsettled(report.broken(other), took, security);
    }
  }

  private void unsettled(ConnectOutcome outcome, Duration took, Sheet security) {
    sheet.elapsed(Stage.CONNECT, took);
    sheet.known(ConnectFacts.OUTCOME, outcome);
    switch (outcome) {
      case REFUSED, CLOSED, RESET -> RdpSecurityFacts.writeRefusal(security);
      // These speak of something else than encryption, or of nothing.
      case SILENT, MALFORMED, DISCONNECTED, JOINED, NOT_ATTEMPTED -> {}
    }
  }

  private void join(ServerData server, Sheet security, long start, Deadline deadline) {
    sheet.known(ConnectFacts.SERVER_VERSION, server.version());
    Optional<ServerCertificate> certificate =
        RdpSecurityFacts.writeChoice(server.security(), security);
    JoinPhase phase = new JoinPhase(server.ioChannelId());
    Phases.Outcome<JoinPhase.Result> joined = Phases.drive(phase, Stage.CONNECT, call, deadline);
    sheet.elapsed(Stage.CONNECT, since(start));
    switch (joined) {
      case Phases.Outcome.Ended<JoinPhase.Result>(JoinPhase.Result.Joined(int userId)) -> {
        sheet.known(ConnectFacts.OUTCOME, ConnectOutcome.JOINED);
        licensePhase(server, userId, certificate).ifPresent(this::license);
      }
      case Phases.Outcome.Ended<JoinPhase.Result>(JoinPhase.Result.Refused(int result)) ->
          sheet.known(ConnectFacts.OUTCOME, report.refused(result));
      case Phases.Outcome.Ended<JoinPhase.Result>(JoinPhase.Result.Disconnected(int reason)) ->
          sheet.known(ConnectFacts.OUTCOME, report.disconnected(reason));
      case Phases.Outcome<JoinPhase.Result> other ->
          sheet.known(ConnectFacts.OUTCOME, report.broken(other));
    }
  }

  /** Empty where the server encrypts under a certificate that does not parse. */
  private Optional<LicensePhase> licensePhase(
      ServerData server, int userId, Optional<ServerCertificate> certificate) {
    ServerSecurityData security = server.security();
    if (security.encryptionMethod() == EncryptionMethod.NONE) {
      return Optional.of(LicensePhase.plain(userId, server.ioChannelId()));
    }
    byte[] clientRandom = new byte[RANDOM_SIZE];
    random.nextBytes(clientRandom);
    return certificate.map(
        readable ->
            LicensePhase.encrypted(
                userId,
                server.ioChannelId(),
                security.encryptionMethod(),
                Bytes.of(clientRandom),
                security.serverRandom(),
                readable));
  }

  private void license(LicensePhase phase) {
    new LicenseStep(call, sheet, Deadline.in(timeout)).look(phase);
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
