package rdpdoctor.app.scenario;

import java.util.List;
import rdpdoctor.diagnosis.Words;

/** Where the listener listens, and whether it does. */
final class ListenerScenarios {

  static final List<Scenario> ALL =
      List.of(
          Scenario.of(
              "healthy",
              new Words("nothing is wrong", "異常のないマシン"),
              new Words("anna signs in and gets a session.", "anna がサインインし、セッションを開始できる。")),
          Scenario.of(
                  "rdp-disabled",
                  new Words("Remote Desktop is switched off", "リモート デスクトップが無効"),
                  new Words(
                      "Nothing listens: a client is refused as if no service ran.",
                      "リッスンしていないため、サービスがないかのように接続が拒否される。"))
              .causing("rdp-disabled"),
          Scenario.of(
                  "rdp-disabled-by-policy",
                  new Words(
                      "a group policy switches Remote Desktop off", "グループ ポリシーでリモート デスクトップが無効"),
                  new Words(
                      "The machine itself allows connections, and the policy wins.",
                      "マシン自体では接続が許可されているが、ポリシーが優先される。"))
              .causing("rdp-disabled-by-policy"),
          Scenario.of(
                  "listener-disabled",
                  new Words("the listener is disabled", "リスナーが無効"),
                  new Words(
                      "Remote Desktop is on, and its only listener is not: a client is refused.",
                      "リモート デスクトップは有効だが、唯一のリスナーが無効なため接続が拒否される。"))
              .causing("listener-disabled"),
          Scenario.of(
                  "port-changed",
                  new Words("the listener is on port 3390", "ポートが 3390 に変更されている"),
                  new Words(
                      "On 3389 nobody answers. The firewall was told of the new port.",
                      "3389 では応答がない。ファイアウォールでは新しいポートが許可されている。"))
              .causing("rdp-port-changed"),
          Scenario.of(
                  "adapter-missing",
                  new Words("the listener is bound to an adapter that is gone", "存在しないアダプターへのバインド"),
                  new Words(
                      "LanAdapter names the third adapter, and the machine has none such: nothing listens.",
                      "LanAdapter が 3 番目のアダプターを指しているが存在せず、リッスンできない。"))
              .causing("listener-bound-to-missing-adapter"));

  private ListenerScenarios() {}
}
