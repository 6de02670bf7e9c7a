package rdpdoctor.network.signin;

import java.util.Optional;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.credssp.CredSspServer.Terms;
import rdpdoctor.rdp.credssp.Disclosure;
import rdpdoctor.rdp.credssp.EarlyUserAuthorization;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.ntlm.NtHash;
import rdpdoctor.rdp.ntlm.NtlmAuthority;

/**
 * How CredSSP goes.
 *
 * @param version the newest that the server speaks
 * @param authorization the word behind it, where HYBRID_EX was selected
 */
record SignInScript(
    int version,
    NtlmAuthority authority,
    Disclosure disclosure,
    EarlyUserAuthorization authorization,
    Flaw flaw) {

  /** What is wrong with the server itself. */
  enum Flaw {
    NONE,
    /** It answers the first message with something that is no TSRequest. */
    GARBAGE,
    /** It proves another key than that of its certificate. */
    OTHER_KEY,
    /** It closes the connection where a version above 4 is announced. */
    CLOSES_ON_NEW_VERSIONS
  }

  /** One account, in any domain. */
  static SignInScript account(String user, String password) {
    NtHash hash;
    try (Password secret = Password.takeOver(password.toCharArray())) {
      hash = NtHash.of(secret);
    }
    return of(
        NtlmAuthority.of(
            (_, name) -> name.equalsIgnoreCase(user) ? Optional.of(hash) : Optional.empty()));
  }

  /** Whoever signs in is refused, and told why by this NTSTATUS or SECURITY_STATUS. */
  static SignInScript refusing(long status) {
    return of(_ -> new NtlmAuthority.Verdict.Refused(status));
  }

  private static SignInScript of(NtlmAuthority authority) {
    return new SignInScript(
        TsRequest.NEWEST_VERSION,
        authority,
        Disclosure.WITHOUT_NAMES,
        new EarlyUserAuthorization(EarlyUserAuthorization.AUTHZ_SUCCESS),
        Flaw.NONE);
  }

  SignInScript withVersion(int newest) {
    return new SignInScript(newest, authority, disclosure, authorization, flaw);
  }

  /** Refusals are not explained: the connection just ends. */
  SignInScript silently() {
    return new SignInScript(version, authority, Disclosure.NOTHING, authorization, flaw);
  }

  SignInScript authorizing(long result) {
    return new SignInScript(
        version, authority, disclosure, new EarlyUserAuthorization(result), flaw);
  }

  SignInScript with(Flaw other) {
    return new SignInScript(version, authority, disclosure, authorization, other);
  }

  Terms terms() {
    return new Terms(version, disclosure);
  }
}
