package rdpdoctor.app.scenario;

import java.util.List;
import rdpdoctor.diagnosis.Words;

/** Members of a domain, whose accounts a domain controller judges. */
final class DomainScenarios {

  static final List<Scenario> ALL =
      List.of(
          Scenario.of(
                  "nla-with-lost-domain-controller",
                  new Words(
                      "NLA is required, and no domain controller answers",
                      "NLA が必須だがドメイン コントローラーが応答しない"),
                  new Words(
                      "A domain account is refused before there is a session, although its logon is cached.",
                      "ログオン情報がキャッシュされていても、ドメイン アカウントはセッション開始前に拒否される。"))
              .causing("nla-domain-controller-unreachable")
              .behind(DomainState.SILENT)
              .logging(StoredLog.NO_DOMAIN_CONTROLLER),
          Scenario.of(
                  "trust-broken",
                  new Words("the domain does not trust the machine any more", "ドメインとの信頼関係が壊れている"),
                  new Words(
                      "Domain accounts are refused, and local ones are let in.",
                      "ドメイン アカウントは拒否され、ローカル アカウントは許可される。"))
              .causing("domain-trust-broken")
              .behind(DomainState.DISTRUSTS)
              .logging(StoredLog.NOT_TRUSTED),
          Scenario.of(
                  "cached-logons-off",
                  new Words(
                      "no domain controller answers, and no logon is cached",
                      "ドメイン コントローラーが応答せず、キャッシュもない"),
                  new Words(
                      "Even without NLA nobody of the domain can sign in: CachedLogonsCount is 0.",
                      "NLA なしでも CachedLogonsCount が 0 のため、ドメイン アカウントはサインインできない。"))
              .causing("cached-logons-unavailable")
              .behind(DomainState.SILENT)
              .logging(StoredLog.NO_DOMAIN_CONTROLLER),
          Scenario.of(
                  "domain-member",
                  new Words(
                      "a member of a domain whose controller answers",
                      "ドメイン コントローラーが応答するドメイン メンバー"),
                  new Words(
                      "Domain accounts and local ones sign in.", "ドメイン アカウントもローカル アカウントもサインインできる。"))
              .behind(DomainState.ANSWERS));

  private DomainScenarios() {}
}
