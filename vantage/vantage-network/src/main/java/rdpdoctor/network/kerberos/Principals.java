package rdpdoctor.network.kerberos;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.kerberos.TicketCache.Principal;

/** The principal of an account: Windows knows both under one name, a KDC only under this one. */
public final class Principals {

  private Principals() {}

  /**
   * The principal of an account name. A realm is written as the DNS domain in capitals, [MS-KILE]
   * 3.3.5.6.1; a user principal name whose suffix is no domain is known to the KDC as unknown.
   *
   * @param serverDomain the DNS domain that the server is a member of, by its own words; where a
   *     NetBIOS domain stands before the backslash, that is taken for it
   * @return empty for an account that Kerberos does not know: one of the server's own, one of
   *     Microsoft Entra ID, or one that leaves it to the server where to look. To guess a realm for
   *     the last would try the password on an account that nobody named
   */
  public static Optional<Principal> of(AccountName account, Optional<String> serverDomain) {
    return switch (account.notation()) {
      case PRINCIPAL -> Optional.of(split(account.user()));
      case DOWN_LEVEL ->
          realm(account.domain(), serverDomain).map(realm -> principal(account.user(), realm));
      case PLAIN, LOCAL, ENTRA -> Optional.empty();
    };
  }

  private static Principal split(String name) {
    int at = name.lastIndexOf('@');
    return principal(name.substring(0, at), name.substring(at + 1));
  }

  private static Optional<String> realm(String domain, Optional<String> serverDomain) {
    return domain.contains(".") ? Optional.of(domain) : serverDomain;
  }

  private static Principal principal(String user, String realm) {
    return new Principal(List.of(user), realm.toUpperCase(Locale.ROOT));
  }
}
