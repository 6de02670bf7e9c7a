package rdpdoctor.disk.account;

import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.CachedLogons;
import rdpdoctor.diagnosis.account.LogonRights;
import rdpdoctor.diagnosis.account.PrimaryDomain;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.value.KeyPath;

/** The logon rights, the domain and the cached logons of a SECURITY hive. */
record SecurityHive(Hive hive) {

  private static final String POLICY = "Policy";
  private static final String ACCOUNTS = "Policy\\Accounts";
  private static final String CACHE = "Cache";

  Facts facts() {
    return Facts.builder()
        .add(AccountFacts.LOGON_RIGHTS, Question.answer("SECURITY\\" + ACCOUNTS, this::rights))
        .add(
            AccountFacts.PRIMARY_DOMAIN,
            Question.answer(
                "SECURITY\\%s\\%s".formatted(POLICY, PolicyDomain.NAME), this::primaryDomain))
        .add(AccountFacts.CACHED_LOGONS, Question.answer("SECURITY\\" + CACHE, this::cachedLogons))
        .build();
  }

  private Optional<LogonRights> rights() throws CorruptHiveException, MalformedRecordException {
    Optional<Key> accounts = find(ACCOUNTS);
    return accounts.isEmpty() ? Optional.empty() : Optional.of(PolicyRights.read(accounts.get()));
  }

  private Optional<PrimaryDomain> primaryDomain()
      throws CorruptHiveException, MalformedRecordException {
    Optional<Key> policy = find(POLICY);
    return policy.isEmpty() ? Optional.empty() : PolicyDomain.read(policy.get());
  }

  private Optional<CachedLogons> cachedLogons()
      throws CorruptHiveException, MalformedRecordException {
    Optional<Key> cache = find(CACHE);
    return cache.isEmpty() ? Optional.empty() : Optional.of(LogonCache.read(cache.get()));
  }

  private Optional<Key> find(String path) throws CorruptHiveException {
    return hive.find(KeyPath.of(path));
  }
}
