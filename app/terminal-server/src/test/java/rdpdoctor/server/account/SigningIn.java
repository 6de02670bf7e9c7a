package rdpdoctor.server.account;

import java.time.Instant;
import java.util.OptionalLong;
import rdpdoctor.diagnosis.account.AccountName;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.mechanism.SecurityAcceptor.Answer;
import rdpdoctor.rdp.ntlm.NtlmClient;
import rdpdoctor.rdp.ntlm.NtlmExpectation;
import rdpdoctor.rdp.ntlm.NtlmIdentity;
import rdpdoctor.rdp.ntlm.NtlmRandom;
import rdpdoctor.rdp.ntlm.NtlmServer;
import rdpdoctor.rdp.ntlm.NtlmTarget;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.server.policy.MachinePolicy;

/** A client that signs in to a machine, with a password and with NTLM. */
record SigningIn(MachinePolicy policy, LogonAuthority authority) {

  static final Instant NOW = OfflineWindows.WRITTEN.plusSeconds(3600);

  private static final Bytes SERVER_CHALLENGE = Bytes.hex("0123456789abcdef");
  private static final NtlmRandom RANDOM =
      new NtlmRandom(Bytes.hex("aa".repeat(8)), Bytes.hex("55".repeat(16)));

  static Password password(String text) {
    return Password.takeOver(text.toCharArray());
  }

  static KnownPasswords known(String account, String password) {
    return known(KnownPasswords.none(), account, password);
  }

  static KnownPasswords known(KnownPasswords others, String account, String password) {
    return others.and(AccountName.parse(account).orElseThrow(), password(password));
  }

  /** The status that a client is refused with by NTLM; empty if it is let in. */
  OptionalLong byNtlm(String account, String password) {
    NtlmServer server =
        new NtlmServer(
            policy.identity().ntlmHost(),
            authority.network(NOW),
            NtlmExpectation.anything(),
            SERVER_CHALLENGE,
            NOW);
    try {
      return switch (answer(server, client(account, password))) {
        case Answer.Accepted _ -> OptionalLong.empty();
        case Answer.Refused(long status) -> OptionalLong.of(status);
        case Answer.Continue _ -> throw new AssertionError("NTLM has no further message");
      };
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
  }

  private static Answer answer(NtlmServer server, NtlmClient client) throws DecodeException {
    Answer challenge = server.accept(client.start());
    if (!(challenge instanceof Answer.Continue(Bytes token))) {
      throw new AssertionError(challenge);
    }
    return server.accept(client.step(token).token());
  }

  private static NtlmClient client(String account, String password) {
    NtlmIdentity identity =
        new NtlmIdentity(
            rdpdoctor.rdp.account.AccountName.parse(account), password(password), "PC1");
    return new NtlmClient(identity, NtlmTarget.remoteDesktop("win01"), RANDOM, NOW);
  }

  /** What comes of a name and a password inside a session. */
  LogonOutcome inSession(String domain, String user, String password) {
    return authority.logOn(domain, user, password(password), NOW);
  }
}
