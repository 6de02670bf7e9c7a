package rdpdoctor.app.repair;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.report.text.Sheet;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.Prescribed.Unsolved;
import rdpdoctor.diagnosis.repair.RepairOutcome;
import rdpdoctor.diagnosis.repair.TargetIdentity;

/** A repair as a person follows it. */
record RepairText(Session session, Ink ink) implements RepairReport {

  @Override
  public void plan(TargetIdentity target, Plan plan, List<Unsolved> unsolved) {
    session.out().println(ink.bold(target.name()));
    session
        .out()
        .print(
            new PlanText(session.wording(), ink, session.environment().width()).of(plan, unsolved));
    session.out().println();
  }

  @Override
  public void end(RepairEnd end) {
    Sheet sheet = new Sheet(session.environment().width());
    words(end).ifPresent(words -> sheet.paragraph(0, words.in(session.language())));
    commands(end)
        .forEach(
            command -> {
              sheet.paragraph(0, command.purpose().in(session.language()));
              sheet.line("    " + command.line());
            });
    session.out().print(sheet.text());
  }

  /** A line to paste, which is never broken. */
  private record Command(Words purpose, String line) {}

  private static Optional<Words> words(RepairEnd end) {
    return switch (end) {
      case RepairEnd.NothingToDo _ ->
          Optional.of(new Words("nothing to do: no cause is confirmed", "変更の必要はありません (確定した原因なし)"));
      case RepairEnd.NothingDone _ ->
          Optional.of(
              new Words(
                  "nothing was written: nothing of this can be done on the disk as asked",
                  "何も書き込んでいません (指定された範囲でディスク上で実施できる対処がない)"));
      case RepairEnd.LeftToHost _ ->
          Optional.of(
              new Words(
                  "nothing was written: only the running host can change this",
                  "何も書き込んでいません (稼働中のホストでのみ変更可能)"));
      case RepairEnd.Shown _, RepairEnd.Declined _ ->
          Optional.of(new Words("nothing was written", "何も書き込んでいません"));
      case RepairEnd.Kept _ -> Optional.of(new Words("the plan is written", "計画を書き出しました"));
      case RepairEnd.Emitted(List<Change> left) -> emitted(left);
      case RepairEnd.Changed(Path _, List<String> remaining) -> Optional.of(changed(remaining));
      case RepairEnd.RolledBack(Path _, List<String> broken) ->
          Optional.of(
              new Words(
                  "rolled back: the changes brought about " + String.join(", ", broken),
                  "元に戻しました。変更によって次の原因が生じたためです: " + String.join(", ", broken)));
    };
  }

  /** What would prove it, and the way back. */
  private static List<Command> commands(RepairEnd end) {
    return switch (end) {
      case RepairEnd.NothingToDo(List<String> suspected) ->
          suspected.stream().map(RepairText::repairSuspected).toList();
      case RepairEnd.Kept(Path file) ->
          List.of(
              new Command(
                  new Words("to apply it:", "適用するには:"),
                  "rdpdoctor fix --disk PATH --apply-plan " + file));
      case RepairEnd.Changed(Path journal, List<String> _) ->
          List.of(
              new Command(
                  new Words("to prove it, start the machine:", "接続で確認するには、マシンを起動してから:"),
                  "rdpdoctor journal prove %s HOST".formatted(journal)),
              new Command(new Words("to take it back:", "取り消すには:"), "rdpdoctor undo " + journal));
      case RepairEnd.LeftToHost _ ->
          List.of(
              new Command(
                  new Words(
                      "the same options write a script for it:", "同じオプションで、そのためのスクリプトを出力するには:"),
                  "rdpdoctor fix --disk PATH --emit powershell -o repair.ps1"));
      case RepairEnd.NothingDone _, RepairEnd.Shown _, RepairEnd.Declined _ -> List.of();
      case RepairEnd.Emitted _, RepairEnd.RolledBack _ -> List.of();
    };
  }

  private static Command repairSuspected(String cause) {
    return new Command(
        new Words(
            cause + " is suspected; to repair it all the same:", cause + " が疑われます。あえて修復するには:"),
        "rdpdoctor fix --disk PATH --cause " + cause);
  }

  private static Optional<Words> emitted(List<Change> left) {
    String resources =
        left.stream().map(change -> change.resource().toString()).collect(Collectors.joining(", "));
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Words(
                "what was written cannot change these: " + resources,
                "書き出したファイルでは変更できない項目: " + resources));
  }

  private static Words changed(List<String> remaining) {
    Words outcome = RepairOutcome.CHANGED_UNPROVEN.words();
    Words what =
        remaining.isEmpty()
            ? new Words("no cause is confirmed any more", "確定した原因はなくなりました")
            : new Words(
                "still confirmed: " + String.join(", ", remaining),
                "まだ確定している原因: " + String.join(", ", remaining));
    return new Words(
        "%s: read back from the disk as planned; %s".formatted(outcome.en(), what.en()),
        "%s: 計画どおりに書き込まれたことを確認しました。%s".formatted(outcome.ja(), what.ja()));
  }
}
