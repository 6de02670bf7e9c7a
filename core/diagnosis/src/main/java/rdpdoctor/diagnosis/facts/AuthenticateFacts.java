package rdpdoctor.diagnosis.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.Words;

/** Stage AUTHENTICATE. */
public final class AuthenticateFacts {

  public static final Fact<AuthenticateOutcome> OUTCOME =
      Fact.fromWire("authenticate.outcome", AuthenticateOutcome.class, "CredSSP", "CredSSP");

  public static final Fact<Integer> CREDSSP_VERSION =
      Fact.fromWire(
          "authenticate.credssp-version", Integer.class, "CredSSP version", "CredSSP バージョン");

  public static final Fact<NtlmIdentity> IDENTITY =
      Fact.fromNetwork(
          "authenticate.identity", NtlmIdentity.class, "the server names itself", "サーバーの名乗り");

  /** The server's clock as its challenge gives it. */
  public static final Fact<Instant> SERVER_TIME =
      Fact.fromNetwork("authenticate.server-time", Instant.class, "server's clock", "サーバーの時計");

  /** Server minus us; positive when the server is ahead. */
  public static final Fact<Duration> CLOCK_OFFSET =
      Fact.fromNetwork("authenticate.clock-offset", Duration.class, "clock offset", "時刻のずれ");

  /** Derived from the clock offset. */
  public static final Fact<ClockReading> CLOCK =
      Fact.fromNetwork("authenticate.clock", ClockReading.class, "clock", "時計");

  /** Derived from the identity; the machine's own security policy tells it as well. */
  public static final Fact<Membership> MEMBERSHIP =
      new Fact<>(
          "authenticate.membership",
          Membership.class,
          new Words("domain membership", "ドメイン参加"),
          Set.of(Vantage.NETWORK, Vantage.HOST, Vantage.DISK));

  /** The NTSTATUS in errorCode of a TSRequest, or the SEC_E code that ended the sign-in. */
  public static final Fact<WireCode> ERROR_CODE =
      new Fact<>(
          "authenticate.error-code",
          WireCode.class,
          new Words("error code of the sign-in", "サインインのエラー コード"),
          Set.of(Vantage.SIGN_IN));

  /** Derived from the error code: whether it is one that is known by a name. */
  public static final Fact<Boolean> ERROR_CODE_NAMED =
      new Fact<>(
          "authenticate.error-code-named",
          Boolean.class,
          new Words("the error code is a known one", "既知のエラー コード"),
          Set.of(Vantage.SIGN_IN));

  /** Whether a local account can sign in where a domain account cannot. */
  public static final Fact<Boolean> LOCAL_ACCOUNT_WORKS =
      new Fact<>(
          "authenticate.local-account-works",
          Boolean.class,
          new Words("a local account can sign in", "ローカル アカウントでサインインできる"),
          Set.of(Vantage.SIGN_IN));

  /**
   * Whether a domain account can sign in by Kerberos where NTLM fails; false only where the server
   * itself refuses a ticket, not where none was to be had.
   */
  public static final Fact<Boolean> KERBEROS_WORKS =
      new Fact<>(
          "authenticate.kerberos-works",
          Boolean.class,
          new Words("a domain account can sign in by Kerberos", "ドメイン アカウントが Kerberos でサインインできる"),
          Set.of(Vantage.SIGN_IN));

  /** The four bytes after CredSSP where PROTOCOL_HYBRID_EX was selected. */
  public static final Fact<WireCode> EARLY_USER_AUTHORIZATION =
      new Fact<>(
          "authorize.early-result",
          WireCode.class,
          new Words("early user authorization result", "早期ユーザー承認の結果"),
          Set.of(Vantage.SIGN_IN));

  private AuthenticateFacts() {}
}
