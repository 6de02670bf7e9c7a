package rdpdoctor.disk.account;

import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.account.AccountDatabase;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.LocalAccounts;
import rdpdoctor.hive.Hive;

/**
 * What a machine's hives tell of accounts, groups and rights.
 *
 * @param sam empty if there is no such hive, of which nothing is then said
 * @param security the same
 * @param productType {@code ProductType} of {@code Control\ProductOptions} in the SYSTEM hive, with
 *     the control set that it was read from; empty if it is not known
 */
public record AccountHives(
    Optional<Hive> sam, Optional<Hive> security, Optional<Reading.Known<String>> productType) {

  /** One reading of each fact; what is damaged is unknown and says why. */
  public Facts facts() {
    Facts read =
        sam.map(hive -> new SamHive(hive).facts())
            .orElse(Facts.none())
            .and(security.map(hive -> new SecurityHive(hive).facts()).orElse(Facts.none()));
    return database(read)
        .map(database -> read.and(Facts.builder().add(AccountFacts.DATABASE, database).build()))
        .orElse(read);
  }

  private Optional<Reading<AccountDatabase>> database(Facts read) {
    Source source =
        productType
            .map(Reading::source)
            .orElseGet(() -> new Source(Vantage.DISK, "SECURITY\\Policy\\Accounts"));
    return AccountDatabase.of(
            productType.map(Reading.Known::value),
            read.value(AccountFacts.LOCAL_ACCOUNTS).map(LocalAccounts::machine),
            read.value(AccountFacts.PRIMARY_DOMAIN),
            read.value(AccountFacts.LOGON_RIGHTS))
        .map(database -> new Reading.Known<>(database, source));
  }
}
