package rdpdoctor.network.connect;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
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

/**
 * Goes on to licensing where nobody is asked who he is: MCS, the channels, and client information
 * that names no user. Stops before a session begins.
 */
public final class ConnectStep {

  private static final int RANDOM_SIZE = 32;

  private final Call call;
  private final Sheet sheet;
  private final RandomGenerator random;
  private final Deadline deadline;

  /** Writes its facts to this sheet. */
  public ConnectStep(Call call, Sheet sheet, RandomGenerator random, Duration patience) {
    this.call = call;
    this.sheet = sheet;
    this.random = random;
    this.deadline = Deadline.in(patience);
  }

  /**
   * Climbs as far as it goes.
   *
   * @param selectedProtocol by the Connection Confirm
   * @param underTls whether TLS protects the connection; else standard RDP security is offered
   */
  public void climb(int selectedProtocol, boolean underTls) {
    long start = System.nanoTime();
    int methods = underTls ? EncryptionMethod.NONE : EncryptionMethod.ALL;
    Phases.Outcome<SettingsPhase.Result> settings =
        Settings.exchange(call, Stage.CONNECT, methods, selectedProtocol, deadline);
    switch (settings) {
      case Phases.Outcome.Ended<SettingsPhase.Result>(SettingsPhase.Result.Accepted accepted) ->
          accepted(accepted.server(), underTls, start);
      case Phases.Outcome.Ended<SettingsPhase.Result>(SettingsPhase.Result.Refused refused) ->
          refused(WireCode.of(CodeSpace.MCS_RESULT, refused.result()), underTls);
      case Phases.Outcome.Ended<SettingsPhase.Result>(SettingsPhase.Result.Disconnected gone) ->
          disconnected(gone.reason());
      case Phases.Outcome<SettingsPhase.Result> other -> failed(other, underTls);
    }
  }

  private void accepted(ServerData server, boolean underTls, long start) {
    sheet.known(ConnectFacts.SERVER_VERSION, server.version());
    Optional<ServerCertificate> certificate =
        underTls ? Optional.empty() : secured(server.security());
    JoinPhase phase = new JoinPhase(server.ioChannelId());
    Phases.Outcome<JoinPhase.Result> joined =
        Phases.drive(phase, "MCS channel connection", Stage.CONNECT, call, deadline);
    sheet.elapsed(Stage.CONNECT, Duration.ofNanos(System.nanoTime() - start));
    switch (joined) {
      case Phases.Outcome.Ended<JoinPhase.Result>(JoinPhase.Result.Joined(int userId)) -> {
        sheet.known(ConnectFacts.OUTCOME, ConnectOutcome.JOINED);
        licensePhase(server, userId, certificate).ifPresent(this::license);
      }
      case Phases.Outcome.Ended<JoinPhase.Result>(JoinPhase.Result.Refused(int result)) ->
          refused(WireCode.of(CodeSpace.MCS_RESULT, result), true);
      case Phases.Outcome.Ended<JoinPhase.Result>(JoinPhase.Result.Disconnected(int reason)) ->
          disconnected(reason);
      case Phases.Outcome<JoinPhase.Result> other -> failed(other, true);
    }
  }

  private Optional<ServerCertificate> secured(ServerSecurityData security) {
    sheet.known(
        SecureFacts.OUTCOME,
        security.encryptionMethod() == EncryptionMethod.NONE
            ? SecureOutcome.NO_ENCRYPTION
            : SecureOutcome.STANDARD_RDP_SECURITY);
    return RdpSecurityFacts.write(security, sheet);
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
    new LicenseStep(call, sheet, deadline).look(phase);
  }

  private void refused(WireCode code, boolean secured) {
    sheet.known(ConnectFacts.REASON, code);
    sheet.known(ConnectFacts.OUTCOME, ConnectOutcome.REFUSED);
    unsecured(secured);
  }

  private void disconnected(int reason) {
    sheet.known(ConnectFacts.REASON, WireCode.of(CodeSpace.MCS_REASON, reason));
    sheet.known(ConnectFacts.OUTCOME, ConnectOutcome.DISCONNECTED);
  }

  private void failed(Phases.Outcome<?> outcome, boolean secured) {
    if (outcome instanceof Phases.Outcome.Malformed<?>(String anomaly)) {
      sheet.known(ConnectFacts.ANOMALY, anomaly);
    }
    sheet.known(
        ConnectFacts.OUTCOME,
        switch (outcome) {
          case Phases.Outcome.Ended<?> _ -> ConnectOutcome.MALFORMED;
          case Phases.Outcome.Silent<?> _ -> ConnectOutcome.SILENT;
          case Phases.Outcome.Closed<?> _ -> ConnectOutcome.CLOSED;
          case Phases.Outcome.Reset<?> _ -> ConnectOutcome.RESET;
          case Phases.Outcome.Malformed<?> _ -> ConnectOutcome.MALFORMED;
        });
    unsecured(secured);
  }

  /** Under standard RDP security the settings exchange is where encryption is refused. */
  private void unsecured(boolean secured) {
    if (!secured) {
      sheet.known(SecureFacts.OUTCOME, SecureOutcome.RDP_SECURITY_REFUSED);
    }
  }
}
