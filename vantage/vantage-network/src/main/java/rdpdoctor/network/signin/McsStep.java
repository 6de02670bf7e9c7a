package rdpdoctor.network.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.connect.ConnectReport;
import rdpdoctor.network.connect.Phases;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.rdp.client.Channels;
import rdpdoctor.rdp.client.JoinPhase;
import rdpdoctor.rdp.client.SecureSettings;
import rdpdoctor.rdp.client.SettingsPhase;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The MCS connection of somebody who wants a session: settings, channels, protection. */
final class McsStep {

  private static final int RANDOM_SIZE = 32;

  private final Call call;
  private final Duration timeout;
  private final RandomGenerator random;
  private final Sheet sheet;
  private final ConnectReport report;

  McsStep(Call call, Duration timeout, RandomGenerator random, Sheet sheet) {
    this.call = call;
    this.timeout = timeout;
    this.random = random;
    this.sheet = sheet;
    this.report = new ConnectReport(sheet);
  }

  Optional<Joined> connect(ClientData client) {
    long start = System.nanoTime();
    Deadline deadline = Deadline.in(timeout);
    Phases.Outcome<SettingsPhase.Result> settings =
        Phases.drive(new SettingsPhase(client), Stage.CONNECT, call, deadline);
    Optional<Joined> joined =
        switch (settings) {
          case Phases.Outcome.Ended<SettingsPhase.Result>(SettingsPhase.Result result) ->
              settled(result, client, deadline);
          case Phases.Outcome<SettingsPhase.Result> other -> ended(report.broken(other));
        };
    sheet.elapsed(Stage.CONNECT, Duration.ofNanos(System.nanoTime() - start));
    return joined;
  }

  private Optional<Joined> ended(ConnectOutcome outcome) {
    sheet.known(ConnectFacts.OUTCOME, outcome);
    return Optional.empty();
  }

  private Optional<Joined> settled(
      SettingsPhase.Result result, ClientData client, Deadline deadline) {
    return switch (result) {
      case SettingsPhase.Result.Accepted(ServerData server) -> join(client, server, deadline);
      case SettingsPhase.Result.Refused(int code) -> ended(report.refused(code));
      case SettingsPhase.Result.Disconnected(int reason) -> ended(report.disconnected(reason));
    };
  }

  private Optional<Joined> join(ClientData client, ServerData server, Deadline deadline) {
    sheet.known(ConnectFacts.SERVER_VERSION, server.version());
    JoinPhase phase = JoinPhase.of(client, server);
    return switch (Phases.drive(phase, Stage.CONNECT, call, deadline)) {
      case Phases.Outcome.Ended<JoinPhase.Result>(JoinPhase.Result.Joined(int userId)) ->
          joined(server, userId);
      case Phases.Outcome.Ended<JoinPhase.Result>(JoinPhase.Result.Refused(int code)) ->
          ended(report.refused(code));
      case Phases.Outcome.Ended<JoinPhase.Result>(JoinPhase.Result.Disconnected(int reason)) ->
          ended(report.disconnected(reason));
      case Phases.Outcome<JoinPhase.Result> other -> ended(report.broken(other));
    };
  }

  private Optional<Joined> joined(ServerData server, int userId) {
    Channels channels = new Channels(userId, server.ioChannelId(), server.messageChannelId());
    try {
      SecureSettings security = security(server.security());
      sheet.known(ConnectFacts.OUTCOME, ConnectOutcome.JOINED);
      return Optional.of(new Joined(channels, security));
    } catch (DecodeException e) {
      sheet.known(ConnectFacts.ANOMALY, String.valueOf(e.getMessage()));
      return ended(ConnectOutcome.MALFORMED);
    }
  }

  private SecureSettings security(ServerSecurityData server) throws DecodeException {
    if (server.encryptionMethod() == EncryptionMethod.NONE) {
      return SecureSettings.plain();
    }
    byte[] clientRandom = new byte[RANDOM_SIZE];
    random.nextBytes(clientRandom);
    return SecureSettings.standard(
        server.encryptionMethod(),
        Bytes.of(clientRandom),
        server.serverRandom(),
        ServerCertificate.decode(server.serverCertificate()));
  }
}
