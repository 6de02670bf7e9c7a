package rdpdoctor.disk.collect;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.registry.StoredValue;
import rdpdoctor.disk.account.AccountHives;

/** Accounts and rights; a hive that is not there leaves its facts unknown, with the reason. */
final class AccountCollector {

  /** The key that tells a domain controller, whose SAM holds no accounts of the domain. */
  static final KeyPattern PRODUCT_OPTIONS =
      KeyPattern.key(RegistryHive.SYSTEM, "{current}\\Control\\ProductOptions");

  private static final String PRODUCT_TYPE = "ProductType";

  private static final List<Fact<?>> OF_SAM =
      List.of(AccountFacts.LOCAL_ACCOUNTS, AccountFacts.POLICY, AccountFacts.LOCAL_GROUPS);
  private static final List<Fact<?>> OF_SECURITY =
      List.of(AccountFacts.LOGON_RIGHTS, AccountFacts.PRIMARY_DOMAIN, AccountFacts.CACHED_LOGONS);

  private final Hives hives;
  private final RegistryExcerpt excerpt;

  AccountCollector(Hives hives, RegistryExcerpt excerpt) {
    this.hives = hives;
    this.excerpt = excerpt;
  }

  Facts facts() {
    AccountHives accounts =
        new AccountHives(
            hives.readable(RegistryHive.SAM), hives.readable(RegistryHive.SECURITY), productType());
    Facts.Builder facts = Facts.builder().addAll(accounts.facts());
    addUnknown(facts, RegistryHive.SAM, OF_SAM);
    addUnknown(facts, RegistryHive.SECURITY, OF_SECURITY);
    return facts.build();
  }

  private void addUnknown(Facts.Builder facts, RegistryHive hive, List<Fact<?>> unseen) {
    if (hives.all().get(hive) instanceof OpenHive.Unreadable(Words why)) {
      unseen.forEach(fact -> facts.unknown(fact, why, new Source(Vantage.DISK, hive.name())));
    }
  }

  private Optional<Reading.Known<String>> productType() {
    return excerpt.keys(PRODUCT_OPTIONS) instanceof Lookup.Found<List<RegistryKey>>(var keys)
        ? keys.stream().flatMap(key -> productType(key).stream()).findFirst()
        : Optional.empty();
  }

  private Optional<Reading.Known<String>> productType(RegistryKey key) {
    return excerpt.value(key, PRODUCT_TYPE) instanceof Lookup.Found<StoredValue>(var stored)
            && stored.value() instanceof RegistryValue.Text(String text, boolean _)
        ? Optional.of(
            new Reading.Known<>(text, new Source(Vantage.DISK, key + "\\" + PRODUCT_TYPE)))
        : Optional.empty();
  }
}
