package rdpdoctor.knowledge.derive;

import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.account.AccountName;
import rdpdoctor.diagnosis.facts.AccountFit;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.NtlmIdentity;

/** An account as somebody typed it, held against what the server calls itself. */
final class AccountForm {

  private static final String ENTRA = "AzureAD\\";
  private static final String MICROSOFT_ACCOUNT = "MicrosoftAccount\\";

  private AccountForm() {}

  /** Empty where the server did not name itself, or the text has no form of an account. */
  static Optional<AccountFit> fit(String typed, Facts facts) {
    if (begins(typed, ENTRA)) {
      return Optional.of(AccountFit.ENTRA);
    }
    Optional<NtlmIdentity> server = facts.value(AuthenticateFacts.IDENTITY);
    if (server.isPresent() && begins(typed, MICROSOFT_ACCOUNT)) {
      return Optional.of(AccountFit.FITS);
    }
    return server.flatMap(
        identity -> AccountName.parse(typed).flatMap(account -> fit(account, typed, identity)));
  }

  private static Optional<AccountFit> fit(AccountName account, String typed, NtlmIdentity server) {
    if (account.authority().isEmpty() || isKnown(account, server)) {
      return Optional.of(AccountFit.FITS);
    }
    return DomainMembership.of(server)
        .map(
            membership ->
                switch (membership) {
                  case DOMAIN -> AccountFit.FOREIGN_DOMAIN;
                  case WORKGROUP ->
                      typed.contains("@")
                          ? AccountFit.MAIL_NAME_AT_WORKGROUP
                          : AccountFit.DOMAIN_ACCOUNT_AT_WORKGROUP;
                });
  }

  private static boolean isKnown(AccountName account, NtlmIdentity server) {
    return Stream.of(
            server.netbiosComputer(),
            server.dnsComputer(),
            server.netbiosDomain(),
            server.dnsDomain(),
            server.dnsForest())
        .anyMatch(account::isOf);
  }

  private static boolean begins(String text, String prefix) {
    return text.regionMatches(true, 0, prefix, 0, prefix.length());
  }
}
