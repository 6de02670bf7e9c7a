package rdpdoctor.app.scenario;

import java.util.List;
import rdpdoctor.diagnosis.Words;

/** Who gets a session, and for how long. */
final class SessionScenarios {

  static final List<Scenario> ALL =
      List.of(
          Scenario.of(
                  "connection-limit",
                  new Words("one connection at most", "接続数の上限は 1"),
                  new Words(
                      "The second client is turned away while the first is there.",
                      "1 台目の接続中は、2 台目の接続が拒否される。"))
              .causing("connection-limit-reached"),
          Scenario.of(
                  "drain-mode",
                  new Words("the server takes no new sessions", "ドレイン モード"),
                  new Words(
                      "Drain mode: who has a session comes back to it, and nobody else gets one.",
                      "既存のセッションには再接続できるが、新しいセッションは作成されない。"))
              .causing("server-in-drain-mode"),
          Scenario.of(
                  "logons-disabled",
                  new Words("logons through the listener are disabled", "リスナー経由のログオンが無効"),
                  new Words(
                      "change logon /disable: the connection is made, and nobody is let in.",
                      "change logon /disable の状態。接続はできるが、誰もログオンできない。"))
              .causing("ts-logons-disabled"),
          Scenario.of(
              "prompt-for-password",
              new Words("the password is asked for in the session", "パスワードの入力を毎回要求"),
              new Words(
                  "Also of clients that send one along, as a policy wants it.",
                  "クライアントがパスワードを送信しても、ポリシーにより再入力が必要になる。")),
          Scenario.of(
              "single-session",
              new Words("one session for each user", "1 ユーザー 1 セッション"),
              new Words(
                  "A second client of the same user takes the session over.",
                  "同じユーザーが別のクライアントから接続すると、そのセッションを引き継ぐ。")),
          Scenario.of(
              "several-sessions",
              new Words("as many sessions for each user as wanted", "1 ユーザー 複数セッション"),
              new Words(
                  "A second client of the same user gets a session of its own.",
                  "同じユーザーでも、別のクライアントには別のセッションが割り当てられる。")),
          Scenario.of(
                  "idle-limit",
                  new Words("sessions without input end after a minute", "無操作 1 分でセッションを切断"),
                  new Words(
                      "MaxIdleTime by policy: the client is sent away, and the session stays.",
                      "ポリシーの MaxIdleTime によりクライアントは切断され、セッションは残る。"))
              .causing("session-time-limit"),
          Scenario.of(
                  "keep-alive-off",
                  new Words(
                      "lost clients are not noticed, and two sessions are all",
                      "キープアライブなし、セッションは 2 つまで"),
                  new Words(
                      "A session whose client vanished keeps its place.",
                      "クライアントとの通信が途絶えても、セッションが残り続ける。"))
              .causing("stale-sessions-no-keepalive"));

  private SessionScenarios() {}
}
