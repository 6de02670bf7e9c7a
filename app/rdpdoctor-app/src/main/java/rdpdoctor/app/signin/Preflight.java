package rdpdoctor.app.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.AccountFit;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.ServerCertificate;
import rdpdoctor.diagnosis.facts.SignInFacts;

/** What somebody should know before a password goes to a server. */
final class Preflight {

  /** Kerberos refuses clocks that differ by more, RFC 4120 section 1.6 and Windows' default. */
  private static final Duration TOLERATED_SKEW = Duration.ofMinutes(5);

  private final Facts facts;
  private final List<Words> lines = new ArrayList<>();

  private Preflight(Facts facts) {
    this.facts = facts;
  }

  /**
   * From what the server shows to anybody.
   *
   * @param withoutNla whether Network Level Authentication is not to be used, even if it is there
   */
  static List<Words> of(Facts facts, boolean withoutNla) {
    Preflight preflight = new Preflight(facts);
    preflight.identity();
    preflight.account();
    if (new Shown(facts).isNetworkLevel() && !withoutNla) {
      preflight.mechanism();
      preflight.clock();
    } else {
      preflight.protection();
    }
    return List.copyOf(preflight.lines);
  }

  private void say(String en, String ja) {
    lines.add(new Words(en, ja));
  }

  private void identity() {
    facts.value(SecureFacts.CERTIFICATE).ifPresent(this::certificate);
  }

  private void certificate(ServerCertificate certificate) {
    say(
        "certificate: %s, issued by %s, SHA-256 %s"
            .formatted(
                certificate.subject(),
                certificate.selfSigned() ? "itself" : certificate.issuer(),
                certificate.sha256()),
        "証明書: %s、発行者 %s、SHA-256 %s"
            .formatted(
                certificate.subject(),
                certificate.selfSigned() ? "自己署名" : certificate.issuer(),
                certificate.sha256()));
  }

  private void protection() {
    if (facts.value(SecureFacts.CERTIFICATE).isPresent()) {
      say(
          "no Network Level Authentication: whoever holds the key of this certificate reads the"
              + " password",
          "ネットワーク レベル認証がありません。この証明書の秘密鍵を持つ者がパスワードを読み取れます");
    } else {
      say(
          "neither TLS nor Network Level Authentication: anybody in between can read the password",
          "TLS もネットワーク レベル認証もありません。経路上の第三者がパスワードを読み取れます");
    }
  }

  private void account() {
    facts.value(SignInFacts.ACCOUNT_FIT).ifPresent(this::account);
  }

  private void account(AccountFit fit) {
    if (fit == AccountFit.FITS) {
      return;
    }
    String computer = name(NtlmIdentity::netbiosComputer);
    String domain = name(NtlmIdentity::netbiosDomain);
    say(
        "account: %s (%s, domain or workgroup %s)".formatted(fit.words().en(), computer, domain),
        "アカウント: %s (%s、ドメインまたはワークグループ %s)".formatted(fit.words().ja(), computer, domain));
  }

  private interface Name {
    Optional<String> of(NtlmIdentity identity);
  }

  private String name(Name name) {
    return facts.value(AuthenticateFacts.IDENTITY).flatMap(name::of).orElse("?");
  }

  private void mechanism() {
    if (new Shown(facts).isAddressed()) {
      say(
          "an address was given, so NTLM is used; Kerberos needs the server's name",
          "アドレスが指定されたため NTLM を使用します。Kerberos にはサーバー名が必要です");
    }
  }

  private void clock() {
    facts
        .value(AuthenticateFacts.CLOCK_OFFSET)
        .filter(offset -> offset.abs().compareTo(TOLERATED_SKEW) > 0)
        .ifPresent(this::skew);
  }

  private void skew(Duration offset) {
    long minutes = offset.abs().toMinutes();
    say(
        "the server's clock is %d minutes %s: Kerberos refuses more than 5"
            .formatted(minutes, offset.isPositive() ? "ahead" : "behind"),
        "サーバーの時計が %d 分%s。Kerberos は 5 分を超えるずれを拒否します"
            .formatted(minutes, offset.isPositive() ? "進んでいます" : "遅れています"));
  }
}
