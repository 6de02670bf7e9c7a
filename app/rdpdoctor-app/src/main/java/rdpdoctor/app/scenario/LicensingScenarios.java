package rdpdoctor.app.scenario;

import java.util.List;
import rdpdoctor.diagnosis.Words;

/** Session hosts, whose clients need licences. */
final class LicensingScenarios {

  static final List<Scenario> ALL =
      List.of(
          Scenario.of(
                  "license-server-missing",
                  new Words("a session host without a license server", "ライセンス サーバーのないセッション ホスト"),
                  new Words(
                      "Within the grace period everybody is let in all the same.",
                      "猶予期間中は、それでも全員が接続できる。"))
              .causing("license-server-missing"),
          Scenario.of(
                  "license-grace-over",
                  new Words("the grace period of licensing is over", "ライセンスの猶予期間が終了"),
                  new Words(
                      "No licensing mode is set, and the 120 days are over: nobody gets a licence.",
                      "ライセンス モードが未設定のまま 120 日が過ぎ、ライセンスを取得できない。"))
              .causing("licensing-mode-not-set"));

  private LicensingScenarios() {}
}
