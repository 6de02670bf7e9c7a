package rdpdoctor.diagnosis.facts;

import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;

/** Licensing of a session host, as it is configured. */
public final class LicensingHostFacts {

  public static final Fact<LicensingMode> MODE =
      fact("licensing.mode", LicensingMode.class, "licensing mode (effective)", "ライセンス モードの実効値");

  public static final Fact<Boolean> SERVER_SPECIFIED =
      flag("licensing.server-specified", "a license server is specified", "ライセンス サーバーが指定されている");

  public static final Fact<Boolean> GRACE_PERIOD_OVER =
      flag(
          "licensing.grace-period-over",
          "the grace period began more than 120 days ago",
          "猶予期間の開始から 120 日を超えた");

  public static final Fact<Boolean> GRACE_PERIOD_END_LOGGED =
      flag(
          "licensing.grace-period-end-logged",
          "the end of the grace period is logged (event 1069 or 1128)",
          "猶予期間の終了が記録されている (イベント 1069 または 1128)");

  public static final Fact<Boolean> SERVER_MISSING_LOGGED =
      flag(
          "licensing.server-missing-logged",
          "a missing license server is logged (event 1130)",
          "ライセンス サーバーの不在が記録されている (イベント 1130)");

  private LicensingHostFacts() {}

  private static Fact<Boolean> flag(String id, String en, String ja) {
    return fact(id, Boolean.class, en, ja);
  }

  private static <T> Fact<T> fact(String id, Class<T> type, String en, String ja) {
    return new Fact<>(id, type, new Words(en, ja), Set.of(Vantage.HOST, Vantage.DISK));
  }
}
