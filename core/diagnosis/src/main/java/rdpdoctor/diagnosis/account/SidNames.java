package rdpdoctor.diagnosis.account;

import java.util.Optional;
import rdpdoctor.diagnosis.Words;

/**
 * What SIDs are called, as far as the machine itself can tell; where something could not be read,
 * fewer have a name.
 */
public record SidNames(
    Optional<LocalAccounts> accounts,
    Optional<LocalGroups> groups,
    Optional<PrimaryDomain> domain) {

  /** The SID itself where nothing tells its name. */
  public Words name(Sid sid) {
    return WellKnownSid.of(sid)
        .map(WellKnownSid::words)
        .or(() -> local(sid).map(SidNames::same))
        .or(() -> ofDomain(sid).map(SidNames::same))
        .orElseGet(() -> same(sid.text()));
  }

  private Optional<String> local(Sid sid) {
    return accounts
        .flatMap(all -> all.account(sid))
        .map(LocalAccount::name)
        .or(() -> groups.flatMap(all -> all.group(sid)).flatMap(LocalGroup::name))
        .filter(name -> !name.isBlank());
  }

  /** {@code CORP\Domain Admins}: of a domain's accounts only those that every domain has. */
  private Optional<String> ofDomain(Sid sid) {
    return domain
        .filter(known -> known.sid().filter(sid::isAccountOf).isPresent())
        .flatMap(
            known ->
                WellKnownAccount.of(sid)
                    .map(account -> known.name() + '\\' + account.words().en()));
  }

  private static Words same(String name) {
    return new Words(name, name);
  }
}
