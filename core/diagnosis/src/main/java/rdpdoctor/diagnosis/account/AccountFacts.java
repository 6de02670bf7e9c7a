package rdpdoctor.diagnosis.account;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;

/** Accounts, groups and rights, as the machine or its disk shows them. */
public final class AccountFacts {

  public static final Fact<LocalAccounts> LOCAL_ACCOUNTS =
      fact("account.local-accounts", LocalAccounts.class, "local accounts", "ローカル アカウント");

  public static final Fact<AccountDatabase> DATABASE =
      fact("account.database", AccountDatabase.class, "what the SAM holds", "SAM の内容");

  public static final Fact<AccountPolicy> POLICY =
      fact("account.policy", AccountPolicy.class, "account policy", "アカウント ポリシー");

  public static final Fact<LocalGroups> LOCAL_GROUPS =
      fact("account.local-groups", LocalGroups.class, "local groups", "ローカル グループ");

  public static final Fact<LogonRights> LOGON_RIGHTS =
      fact("account.logon-rights", LogonRights.class, "logon rights", "ログオンの権利");

  public static final Fact<CachedLogons> CACHED_LOGONS =
      fact("account.cached-logons", CachedLogons.class, "cached logons", "キャッシュされたログオン");

  public static final Fact<PrimaryDomain> PRIMARY_DOMAIN =
      fact("account.primary-domain", PrimaryDomain.class, "primary domain", "プライマリ ドメイン");

  private AccountFacts() {}

  private static <T> Fact<T> fact(String id, Class<T> type, String en, String ja) {
    return new Fact<>(id, type, new Words(en, ja), Set.of(Vantage.HOST, Vantage.DISK));
  }
}
