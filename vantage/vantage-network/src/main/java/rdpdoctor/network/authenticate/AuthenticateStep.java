package rdpdoctor.network.authenticate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
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

  private static final Bytes NTLM = Bytes.of("NTLMSSP\0".getBytes(StandardCharsets.US_ASCII));

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
    Reply reply =
        secured.exchange(
            Stage.AUTHENTICATE,
            "TSRequest with NTLM NEGOTIATE_MESSAGE",
            request.encode(),
            Framing.TS_REQUEST,
            deadline);
    Instant between = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
    sheet.known(AuthenticateFacts.OUTCOME, outcome(secured, reply, between));
  }

  private AuthenticateOutcome outcome(Call secured, Reply reply, Instant now) {
    return switch (reply) {
      case Reply.Message(Bytes bytes) -> answered(secured, bytes, now);
      case Reply.Silent _ -> AuthenticateOutcome.SILENT;
      case Reply.Closed _ -> AuthenticateOutcome.CLOSED;
      case Reply.Reset _ -> AuthenticateOutcome.RESET;
      case Reply.Malformed _ -> AuthenticateOutcome.MALFORMED;
    };
  }

  private AuthenticateOutcome answered(Call secured, Bytes bytes, Instant now) {
    try {
      TsRequest answer = TsRequest.decode(bytes);
      secured
          .ear()
          .received(
              Stage.AUTHENTICATE, "TSRequest", () -> List.of("version=" + answer.version()), bytes);
      sheet.known(AuthenticateFacts.CREDSSP_VERSION, answer.version());
      if (answer.errorCode().isPresent()) {
        long code = answer.errorCode().getAsLong();
        sheet.known(AuthenticateFacts.ERROR_CODE, WireCode.of(CodeSpace.NTSTATUS, code));
        return AuthenticateOutcome.ERROR_CODE;
      }
      Optional<Bytes> ntlm = answer.negoToken().flatMap(AuthenticateStep::ntlmIn);
      if (ntlm.isEmpty()) {
        return AuthenticateOutcome.NO_NTLM;
      }
      challenged(ChallengeMessage.decode(ntlm.get()), now);
      return AuthenticateOutcome.CHALLENGED;
    } catch (DecodeException e) {
      sheet.unreadable(AuthenticateFacts.IDENTITY, e.getMessage());
      return AuthenticateOutcome.MALFORMED;
    }
  }

  /** The NTLM message itself, or inside the SPNEGO token that some servers wrap it in. */
  private static Optional<Bytes> ntlmIn(Bytes token) {
    for (int i = 0; i + NTLM.size() <= token.size(); i++) {
      if (token.slice(i, i + NTLM.size()).equals(NTLM)) {
        return Optional.of(token.from(i));
      }
    }
    return Optional.empty();
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
