package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;

/** How the host stands to its domain, as its registry and its logs tell. */
public final class DomainHostFacts {

  public static final Fact<Boolean> NETLOGON_DISABLED =
      flag("domain.netlogon-disabled", "Netlogon is disabled", "Netlogon が無効");

  public static final Fact<Boolean> NETLOGON_NOT_AUTOMATIC =
      flag(
          "domain.netlogon-not-automatic",
          "Netlogon does not start by itself",
          "Netlogon が自動開始ではない");

  /** A single event at start-up proves nothing. */
  public static final Fact<Boolean> NO_CONTROLLER_LOGGED =
      flag(
          "domain.no-controller-logged",
          "no domain controller was found, repeatedly (event 5719 or 1129)",
          "ドメイン コントローラーが繰り返し見つからなかった (イベント 5719 または 1129)");

  public static final Fact<Boolean> TRUST_REFUSED_LOGGED =
      flag(
          "domain.trust-refused-logged",
          "a domain controller refused the machine account (event 3210)",
          "ドメイン コントローラーがコンピューター アカウントを拒否した (イベント 3210)");

  public static final Fact<Boolean> NAME_SERVERS_PUBLIC =
      flag(
          "domain.name-servers-public",
          "all configured DNS servers are on the internet",
          "構成された DNS サーバーがすべてインターネット上にある");

  public static final Fact<CachedLogonSupply> CACHED_LOGONS =
      fact("domain.cached-logons", CachedLogonSupply.class, "cached logons", "キャッシュされたログオン");

  private DomainHostFacts() {}

  private static Fact<Boolean> flag(String id, String en, String ja) {
    return fact(id, Boolean.class, en, ja);
  }

  private static <T> Fact<T> fact(String id, Class<T> type, String en, String ja) {
    return new Fact<>(id, type, new Words(en, ja), Set.of(Vantage.HOST, Vantage.DISK));
  }
}
