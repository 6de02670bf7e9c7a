package rdpdoctor.app.repair;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Confirmation;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.disk.DiskOptions;
import rdpdoctor.app.disk.HibernationOption;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/**
 * {@code rdpdoctor fix}: diagnoses, plans, asks, backs up, changes, reads back, and looks again.
 */
public final class FixCommand implements Command {

  static final String PLAN = "--plan";
  static final String APPLY_PLAN = "--apply-plan";
  static final String EMIT = "--emit";
  static final String OUTPUT = "--output";
  static final String JOURNAL = "--journal";

  @Override
  public String name() {
    return "fix";
  }

  @Override
  public Words summary() {
    return new Words(
        "repair a disk by the smallest change that lets a session be established",
        "セッションを確立できるよう、最小限の変更でディスクを修復する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    List<ArgSpec> arguments = new ArrayList<>(DiskOptions.arguments(language));
    arguments.addAll(OrderOptions.arguments(language));
    arguments.addAll(ofPlan(language));
    arguments.addAll(Confirmation.options(language));
    arguments.add(journal(language));
    arguments.add(HibernationOption.argument(language));
    arguments.add(Options.json(language));
    arguments.add(Options.colour(language));
    return List.copyOf(arguments);
  }

  private static List<ArgSpec> ofPlan(Language language) {
    return List.of(
        Options.value(
            language,
            "FILE",
            new Words("write the plan to a new file, and nothing else", "計画を新しいファイルに書き出すだけで、変更しない"),
            PLAN),
        Options.value(
            language,
            "FILE",
            new Words(
                "apply a plan that --plan wrote, if the disk is still as it was then",
                "--plan で書き出した計画を適用する (ディスクがそのときのままの場合に限る)"),
            APPLY_PLAN),
        Options.value(
            language,
            "FORM",
            new Words(
                "write the plan for the running host, as reg or powershell, and change nothing",
                "稼働中のホスト向けに計画を reg または powershell 形式で書き出し、変更しない"),
            EMIT),
        Options.value(
            language,
            "FILE",
            new Words("where --emit writes to; default: standard output", "--emit の出力先。既定値は標準出力"),
            "-o",
            OUTPUT));
  }

  static ArgSpec journal(Language language) {
    return Options.value(
        language,
        "FILE",
        new Words(
            "the repair journal; default: a new one in rdpdoctor's folder of state",
            "修復ジャーナル。既定値は rdpdoctor の状態フォルダーに新しく作成"),
        JOURNAL);
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    return new DiskFix(FixRequest.of(arguments, session), session).run();
  }
}
