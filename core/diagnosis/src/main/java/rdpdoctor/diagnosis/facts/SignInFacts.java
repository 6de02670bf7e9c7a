package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.Words;

/** How one sign-in proved who it is, before and beside what the server said of it. */
public final class SignInFacts {

  public static final Fact<SignInMechanism> MECHANISM =
      fact("sign-in.mechanism", SignInMechanism.class, "signed in by", "サインインの方式");

  public static final Fact<KerberosOutcome> KERBEROS =
      fact("sign-in.kerberos", KerberosOutcome.class, "Kerberos", "Kerberos");

  /** Derived from how CredSSP ended: nothing that a look without credentials could say. */
  public static final Fact<AuthenticateOutcome> OUTCOME =
      fact("sign-in.outcome", AuthenticateOutcome.class, "outcome of the sign-in", "サインインの結果");

  /** The error-code of a KRB-ERROR, RFC 4120 section 5.9.1. */
  public static final Fact<WireCode> KERBEROS_ERROR =
      fact("sign-in.kerberos-error", WireCode.class, "error of the KDC", "KDC のエラー");

  /** Derived from the account as it was typed and the name that the server gives itself. */
  public static final Fact<AccountFit> ACCOUNT_FIT =
      fact("sign-in.account-fit", AccountFit.class, "form of the account", "アカウントの形式");

  /** Derived from how the name was resolved. */
  public static final Fact<Boolean> BY_ADDRESS =
      fact(
          "sign-in.by-address",
          Boolean.class,
          "the server was called by its address, so that Windows uses NTLM",
          "アドレス指定による接続 (Windows は NTLM を使用)");

  public static final Fact<Boolean> BLANK_PASSWORD =
      fact(
          "sign-in.blank-password",
          Boolean.class,
          "the password that was given is blank",
          "空のパスワードが指定された");

  private SignInFacts() {}

  private static <T> Fact<T> fact(String id, Class<T> type, String en, String ja) {
    return new Fact<>(id, type, new Words(en, ja), Set.of(Vantage.SIGN_IN));
  }
}
