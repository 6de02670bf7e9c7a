package rdpdoctor.knowledge.remedy;

import static rdpdoctor.knowledge.remedy.ManualTreatment.act;

import java.util.List;
import rdpdoctor.diagnosis.repair.Treatment;

/** What no hive holds: services that run, sessions, and policies of the domain. */
final class HandTreatments {

  private static final String TERM_SERVICE =
      "(Get-CimInstance Win32_Service -Filter \"Name='TermService'\").ProcessId";
  private static final String RESTART = "Restart-Service TermService -Force";

  static final List<Treatment> ALL =
      List.of(
          ManualTreatment.of(
              Remedies.START_TERMSERVICE,
              act("start the service", "サービスを開始する", "Start-Service TermService")),
          ManualTreatment.of(
              Remedies.RESTART_TERMSERVICE,
              act(
                  "restart the service, which disconnects every remote session",
                  "サービスを再起動する (すべてのリモート セッションが切断される)",
                  RESTART)),
          ManualTreatment.of(
              Remedies.FORCE_RESTART_TERMSERVICE,
              act(
                  "see which other services live in the process of the service and end with it",
                  "同じプロセスで動作し、ともに終了する他のサービスを確認する",
                  "Get-CimInstance Win32_Service -Filter \"ProcessId=$(%s)\""
                      .formatted(TERM_SERVICE)),
              act(
                  "end the process and start the service",
                  "プロセスを終了し、サービスを開始する",
                  "Stop-Process -Force -Id %s; Start-Service TermService".formatted(TERM_SERVICE))),
          ManualTreatment.of(
              Remedies.RESTART_MACHINE,
              act(
                  "restart the machine once whoever works on it agrees",
                  "利用者の了承を得てマシンを再起動する",
                  "shutdown /r /t 60")),
          ManualTreatment.of(
              Remedies.FREE_CONFLICTING_PORT,
              act(
                  "find the process that listens on the port",
                  "ポートで待ち受けているプロセスを確認する",
                  "netstat -ano -p tcp"),
              act("see which services that process hosts", "そのプロセスのサービスを確認する", "tasklist /svc"),
              act(
                  "give that program another port or stop it, then restart TermService",
                  "そのプログラムのポートを変更するか停止し、TermService を再起動する",
                  RESTART)),
          ManualTreatment.of(
              Remedies.CLEAR_STALE_SESSIONS,
              act("list the sessions", "セッションを一覧表示する", "qwinsta"),
              act(
                  """
                  sign off, by the number that the list shows, a session that nobody uses; \
                  unsaved work in it is lost\
                  """,
                  "使用されていないセッションを一覧の番号でログオフする (保存していない作業は失われる)",
                  "logoff (Read-Host 'Session ID')")),
          ManualTreatment.of(
              Remedies.FREE_RESOURCES,
              act(
                  "see which processes use most memory",
                  "メモリを最も多く使用しているプロセスを確認する",
                  "Get-Process | Sort-Object PagedMemorySize64 -Descending"
                      + " | Select-Object -First 10 Id,SessionId,ProcessName,PagedMemorySize64"),
              act(
                  "end one that has run away; what was not saved in it is lost",
                  "異常なプロセスを終了する (保存していない内容は失われる)",
                  "Stop-Process -Confirm -Id (Read-Host 'Process ID')")),
          ManualTreatment.of(
              Remedies.POLICY_FIX_AT_SOURCE,
              act(
                  "find the policy object that sets the value",
                  "値を設定しているポリシー オブジェクトを特定する",
                  "gpresult /h report.html"),
              act("change that policy object in the domain", "ドメインでそのポリシー オブジェクトを変更する"),
              act("let the machine read it", "マシンにポリシーを読み込ませる", "gpupdate /force")));

  private HandTreatments() {}
}
