package rdpdoctor.network.signin;

import java.util.Optional;
import java.util.OptionalLong;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.network.authenticate.CredSspCaptions;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Dialect;
import rdpdoctor.network.link.Framing;
import rdpdoctor.network.link.Reply;
import rdpdoctor.rdp.credssp.CredSspClient;
import rdpdoctor.rdp.credssp.CredSspResult;
import rdpdoctor.rdp.credssp.EarlyUserAuthorization;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Drives the client of CredSSP over a connection on which TLS is up. */
final class CredSspStep {

  private static final Framing RESULT_OR_REFUSAL =
      head ->
          head.isEmpty() || head.get(0) == Ber.SEQUENCE
              ? TsRequest.size(head)
              : OptionalLong.of(EarlyUserAuthorization.SIZE);

  private static final Dialect CREDSSP =
      new Dialect(Stage.AUTHENTICATE, Framing.TS_REQUEST, CredSspCaptions::of);

  private static final Dialect AUTHORIZATION =
      new Dialect(Stage.AUTHORIZE, RESULT_OR_REFUSAL, CredSspCaptions::ofAuthorization);

  private final CredSspClient client;
  private final Call call;
  private final Deadline deadline;
  private boolean answered;

  CredSspStep(CredSspClient client, Call call, Deadline deadline) {
    this.client = client;
    this.call = call;
    this.deadline = deadline;
  }

  /** How it ended. */
  sealed interface End {

    record Result(CredSspResult result) implements End {}

    /** The connection ended in the middle of it, or fell silent. */
    record Broken(Reply reply, Progress progress) implements End {}

    record Malformed(String anomaly) implements End {}

    /** The server answered the ticket with an error of Kerberos. */
    record TicketRefused() implements End {}

    /** There was nothing to begin it with. */
    record NotBegun() implements End {}
  }

  /** What the server knows by then. */
  enum Progress {
    /** It was told of no account and can have counted no attempt. */
    NOBODY_NAMED,
    CREDENTIALS_TRIED,
    /** Both sides have proved who they are, and the server holds the credentials. */
    HANDED_OVER
  }

  End run() {
    Reply reply = call.exchange(CREDSSP, client.start(), deadline);
    while (reply instanceof Reply.Message(Bytes message)) {
      answered = true;
      try {
        CredSspClient.Step step = client.receive(message);
        Optional<CredSspResult> result = step.result();
        if (result.isPresent()) {
          call.tell(CREDSSP, step.send());
          return new End.Result(result.get());
        }
        reply = call.exchange(dialect(), step.send(), deadline);
      } catch (DecodeException e) {
        return new End.Malformed(String.valueOf(e.getMessage()));
      }
    }
    return reply instanceof Reply.Malformed(Bytes _, String anomaly)
        ? new End.Malformed(anomaly)
        : new End.Broken(reply, progress());
  }

  private Progress progress() {
    if (client.awaitsAuthorization()) {
      return Progress.HANDED_OVER;
    }
    return answered ? Progress.CREDENTIALS_TRIED : Progress.NOBODY_NAMED;
  }

  private Dialect dialect() {
    return client.awaitsAuthorization() ? AUTHORIZATION : CREDSSP;
  }
}
