package rdpdoctor.network.authenticate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Dialect;
import rdpdoctor.network.link.Framing;
import rdpdoctor.network.link.Reply;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.ntlm.AvPairs;
import rdpdoctor.rdp.ntlm.ChallengeMessage;
import rdpdoctor.rdp.ntlm.FileTime;
import rdpdoctor.rdp.ntlm.NegotiateMessage;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Asks for the NTLM challenge inside CredSSP and stops there. No user is named and no response is
 * sent, so the server counts no attempt.
 */
public final class AuthenticateStep {

  private static final Dialect CREDSSP =
      new Dialect(Stage.AUTHENTICATE, Framing.TS_REQUEST, CredSspCaptions::of);

  private final InstantSource clock;
  private final Sheet sheet;

  /** Writes its facts to this sheet. */
  public AuthenticateStep(InstantSource clock, Sheet sheet) {
    this.clock = clock;
    this.sheet = sheet;
  }

  /** On a connection where TLS is up and CredSSP comes next. */
  public void look(Call secured, Deadline deadline) {
    Bytes negotiate = NegotiateMessage.usual().encode();
    TsRequest request = TsRequest.token(TsRequest.NEWEST_VERSION, negotiate);
    Instant before = clock.instant();
    Reply reply = secured.exchange(CREDSSP, request.encode(), deadline);
    Instant between = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
    sheet.known(AuthenticateFacts.OUTCOME, outcome(reply, between));
  }

  private AuthenticateOutcome outcome(Reply reply, Instant now) {
    return switch (reply) {
      case Reply.Message(Bytes bytes) -> answered(bytes, now);
      case Reply.Silent _ -> AuthenticateOutcome.SILENT;
      case Reply.Closed _ -> AuthenticateOutcome.CLOSED;
      case Reply.Reset _ -> AuthenticateOutcome.RESET;
      case Reply.Malformed(Bytes _, String anomaly) -> malformed(anomaly);
    };
  }

  private AuthenticateOutcome answered(Bytes bytes, Instant now) {
    try {
      TsRequest answer = TsRequest.decode(bytes);
      sheet.known(AuthenticateFacts.CREDSSP_VERSION, answer.version());
      if (answer.errorCode().isPresent()) {
        sheet.known(AuthenticateFacts.ERROR_CODE, ErrorCode.of(answer.errorCode().getAsLong()));
        return AuthenticateOutcome.ERROR_CODE;
      }
      Optional<Bytes> ntlm = answer.negoToken().flatMap(NtlmToken::messageIn);
      if (ntlm.isEmpty()) {
        return AuthenticateOutcome.NO_NTLM;
      }
      challenged(ChallengeMessage.decode(ntlm.get()), now);
      return AuthenticateOutcome.CHALLENGED;
    } catch (DecodeException e) {
      return malformed(e.getMessage());
    }
  }

  private AuthenticateOutcome malformed(String anomaly) {
    sheet.unreadable(AuthenticateFacts.IDENTITY, anomaly);
    return AuthenticateOutcome.MALFORMED;
  }

  private void challenged(ChallengeMessage challenge, Instant now) throws DecodeException {
    sheet.known(AuthenticateFacts.IDENTITY, ServerIdentity.of(challenge));
    Bytes timestamp = challenge.targetInfo().get(AvPairs.TIMESTAMP);
    if (timestamp != null) {
      Instant serverTime = FileTime.decode(timestamp);
      sheet.known(AuthenticateFacts.SERVER_TIME, serverTime);
      sheet.known(AuthenticateFacts.CLOCK_OFFSET, Duration.between(now, serverTime));
    }
  }
}
