package rdpdoctor.rdp.ntlm;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import rdpdoctor.rdp.mechanism.NtStatus;
import rdpdoctor.rdp.mechanism.SecurityAcceptor;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The server of NTLM version 2, [MS-NLMP] 3.2.5: challenges one client and judges its answer. LM
 * and NTLM version 1 are refused, as is whatever could not be sealed with 128 bits.
 */
public final class NtlmServer implements SecurityAcceptor {

  private static final int KEY_SIZE = 16;

  private final NtlmHost host;
  private final NtlmAuthority authority;
  private final NtlmExpectation expectation;
  private final Bytes serverChallenge;
  private final Instant now;
  private Optional<Opening> opening = Optional.empty();
  private Optional<AuthenticateMessage> attempt = Optional.empty();
  private Optional<NtlmSession> session = Optional.empty();

  /**
   * A server for one sign-in.
   *
   * @param serverChallenge eight random bytes
   */
  public NtlmServer(
      NtlmHost host,
      NtlmAuthority authority,
      NtlmExpectation expectation,
      Bytes serverChallenge,
      Instant now) {
    this.host = host;
    this.authority = authority;
    this.expectation = expectation;
    this.serverChallenge = serverChallenge;
    this.now = now;
  }

  /** The first two messages, byte by byte: the MIC is made over them. */
  record Opening(Bytes negotiate, Bytes challenge) {}

  @Override
  public Answer accept(Bytes token) throws DecodeException {
    if (attempt.isPresent()) {
      throw new DecodeException("NTLM: a token follows the AUTHENTICATE_MESSAGE, expected none");
    }
    return opening.isPresent() ? judged(opening.get(), token) : challenged(token);
  }

  /** Who tried to sign in; empty as long as nobody did. */
  public Optional<AuthenticateMessage> attempt() {
    return attempt;
  }

  private Answer challenged(Bytes token) throws DecodeException {
    NegotiateMessage negotiate = NegotiateMessage.decode(token);
    Bytes challenge = host.challenge(negotiate, serverChallenge, now).encode();
    opening = Optional.of(new Opening(token, challenge));
    return new Answer.Continue(challenge);
  }

  private Answer judged(Opening before, Bytes token) throws DecodeException {
    AuthenticateMessage message = AuthenticateMessage.decode(token);
    requireStrength(message);
    attempt = Optional.of(message);
    if (!NtlmV2Response.isOne(message.ntResponse())) {
      return new Answer.Refused(NtStatus.NTLM_BLOCKED);
    }
    Map<Integer, Bytes> pairs = NtlmV2Response.targetInfo(message.ntResponse());
    NtlmLogon logon =
        new NtlmLogon(
            message.domain(),
            message.user(),
            message.workstation(),
            serverChallenge,
            message.ntResponse());
    return switch (authority.judge(logon)) {
      case NtlmAuthority.Verdict.Refused(long status) -> new Answer.Refused(status);
      case NtlmAuthority.Verdict.Accepted(Bytes sessionBaseKey) ->
          established(
              new Proven(before, token, message, pairs, sessionKey(sessionBaseKey, message)));
    };
  }

  private static void requireStrength(AuthenticateMessage message) throws DecodeException {
    int required = NegotiateFlags.REQUIRED & ~NegotiateFlags.TARGET_INFO;
    if ((message.flags() & required) != required) {
      throw new DecodeException(
          "NTLM AUTHENTICATE_MESSAGE: NegotiateFlags is 0x%08x, expected 0x%08x among them"
              .formatted(message.flags(), required));
    }
    if (message.sessionKey().size() != KEY_SIZE) {
      throw new DecodeException(
          "NTLM AUTHENTICATE_MESSAGE: EncryptedRandomSessionKey is %d bytes long, expected 16"
              .formatted(message.sessionKey().size()));
    }
  }

  private static Bytes sessionKey(Bytes sessionBaseKey, AuthenticateMessage message) {
    return Bytes.of(Digests.rc4(sessionBaseKey).update(message.sessionKey().toArray()));
  }

  /** An answer with the right password. */
  private record Proven(
      Opening before,
      Bytes token,
      AuthenticateMessage message,
      Map<Integer, Bytes> pairs,
      Bytes sessionKey) {

    /** The code that a message with room for one has to carry. */
    Bytes mic() {
      return Digests.hmacMd5(
          sessionKey,
          before.negotiate(),
          before.challenge(),
          AuthenticateMessage.withoutMic(token));
    }
  }

  private Answer established(Proven proven) throws DecodeException {
    OptionalLong objection = objection(proven);
    if (objection.isPresent()) {
      return new Answer.Refused(objection.getAsLong());
    }
    session = Optional.of(NtlmSession.ofServer(proven.sessionKey()));
    return new Answer.Accepted(Bytes.empty());
  }

  private OptionalLong objection(Proven proven) throws DecodeException {
    boolean hasMic = (AvPairs.flags(proven.pairs()) & AvPairs.FLAG_MIC) != 0;
    return hasMic && !isUnaltered(proven)
        ? OptionalLong.of(NtStatus.SEC_E_MESSAGE_ALTERED)
        : expectation.objection(proven.pairs());
  }

  private static boolean isUnaltered(Proven proven) {
    return proven.message().mic().filter(mic -> Digests.same(mic, proven.mic())).isPresent();
  }

  @Override
  public Bytes wrap(byte[] message) {
    return established().wrap(message);
  }

  @Override
  public Bytes unwrap(Bytes message) throws DecodeException {
    return established().unwrap(message);
  }

  @Override
  public byte[] unwrapSecret(Bytes message) throws DecodeException {
    return established().unwrapSecret(message);
  }

  @Override
  public Bytes mic(Bytes message) {
    return established().mic(message);
  }

  @Override
  public void verifyMic(Bytes message, Bytes mic) throws DecodeException {
    established().verifyMic(message, mic);
  }

  @Override
  public void rewindSealing() {
    established().rewindSealing();
  }

  private NtlmSession established() {
    return session.orElseThrow(() -> new IllegalStateException("NTLM is not established yet"));
  }
}
