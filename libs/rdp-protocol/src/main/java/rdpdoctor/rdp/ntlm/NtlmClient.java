package rdpdoctor.rdp.ntlm;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rdpdoctor.rdp.mechanism.SecurityMechanism;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The client of NTLM version 2, [MS-NLMP] 3.1.5.1: one sign-in. */
public final class NtlmClient implements SecurityMechanism {

  private static final int MIC_SIZE = 16;
  private static final int LM_RESPONSE_SIZE = 24;

  private final NtlmIdentity identity;
  private final NtlmTarget target;
  private final NtlmRandom random;
  private final Instant now;
  private Optional<NtlmSession> session = Optional.empty();

  /**
   * A client for one sign-in.
   *
   * @param now for servers that send no time
   */
  public NtlmClient(NtlmIdentity identity, NtlmTarget target, NtlmRandom random, Instant now) {
    this.identity = identity;
    this.target = target;
    this.random = random;
    this.now = now;
  }

  @Override
  public Bytes start() {
    return NegotiateMessage.usual().encode();
  }

  @Override
  public Turn step(Bytes token) throws DecodeException {
    if (session.isPresent()) {
      throw new DecodeException("NTLM: a token follows the AUTHENTICATE_MESSAGE, expected none");
    }
    ChallengeMessage challenge = ChallengeMessage.decode(token);
    requireStrength(challenge);
    Bytes answer = answer(challenge, token).encode();
    session = Optional.of(NtlmSession.ofClient(random.sessionKey()));
    return new Turn(answer, true);
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

  private static void requireStrength(ChallengeMessage challenge) throws DecodeException {
    if ((challenge.flags() & NegotiateFlags.REQUIRED) != NegotiateFlags.REQUIRED) {
      throw new DecodeException(
          "NTLM CHALLENGE_MESSAGE: NegotiateFlags is 0x%08x, expected 0x%08x among them"
              .formatted(challenge.flags(), NegotiateFlags.REQUIRED));
    }
  }

  private AuthenticateMessage answer(ChallengeMessage challenge, Bytes token)
      throws DecodeException {
    // A server that sends its time also checks a MIC, and then wants no LM response.
    Optional<Bytes> serverTime = Optional.ofNullable(challenge.targetInfo().get(AvPairs.TIMESTAMP));
    String domain = domain(challenge);
    NtlmV2Response response =
        NtlmV2Response.compute(
            NtlmV2Response.passwordKey(identity.password(), identity.account().user(), domain),
            challenge.serverChallenge(),
            random.clientChallenge(),
            time(serverTime),
            targetInfo(challenge));
    Bytes lm = serverTime.isPresent() ? Bytes.of(new byte[LM_RESPONSE_SIZE]) : response.lm();
    AuthenticateMessage message =
        new AuthenticateMessage(
            challenge.flags() & (NegotiateFlags.USUAL | NegotiateFlags.TARGET_INFO),
            domain,
            identity.account().user(),
            identity.workstation(),
            lm,
            response.nt(),
            encryptedKey(response.sessionBaseKey()),
            ChallengeMessage.VERSION_WINDOWS_10,
            Optional.empty());
    return serverTime.isPresent() ? withMic(message, token) : message;
  }

  private String domain(ChallengeMessage challenge) {
    String computer = challenge.text(AvPairs.NB_COMPUTER_NAME).orElse(challenge.targetName());
    return identity.account().domainAt(computer);
  }

  private Bytes time(Optional<Bytes> serverTime) throws DecodeException {
    Bytes time = serverTime.orElseGet(() -> FileTime.encode(now));
    FileTime.decode(time);
    return time;
  }

  private Bytes targetInfo(ChallengeMessage challenge) throws DecodeException {
    Map<Integer, Bytes> pairs = new LinkedHashMap<>(challenge.targetInfo());
    if (pairs.containsKey(AvPairs.TIMESTAMP)) {
      pairs.put(
          AvPairs.FLAGS, new ByteWriter().u32le(AvPairs.flags(pairs) | AvPairs.FLAG_MIC).toBytes());
    }
    pairs.put(AvPairs.CHANNEL_BINDINGS, target.channelBindings());
    pairs.put(
        AvPairs.TARGET_NAME, new ByteWriter().unicode(target.servicePrincipalName()).toBytes());
    return AvPairs.encode(pairs);
  }

  private Bytes encryptedKey(Bytes sessionBaseKey) {
    byte[] key = random.sessionKey().toArray();
    return Bytes.of(Digests.rc4(sessionBaseKey).update(key));
  }

  private AuthenticateMessage withMic(AuthenticateMessage message, Bytes challenge) {
    Bytes unsigned = message.withMic(Bytes.of(new byte[MIC_SIZE])).encode();
    return message.withMic(Digests.hmacMd5(random.sessionKey(), start(), challenge, unsigned));
  }
}
