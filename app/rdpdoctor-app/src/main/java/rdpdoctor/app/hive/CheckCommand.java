package rdpdoctor.app.hive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.disk.HiveFile;
import rdpdoctor.hive.check.CheckReport;
import rdpdoctor.hive.check.HiveCheck;
import rdpdoctor.hive.regf.CorruptHiveException;

/** {@code rdpdoctor hive check}: whether a hive keeps the rules of its format. */
final class CheckCommand implements Command {

  private static final int FILE = 0;

  @Override
  public String name() {
    return "hive check";
  }

  @Override
  public Words summary() {
    return new Words("check the structure of a hive", "ハイブの構造を検査する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return List.of(
        Options.words(
            language,
            "FILE",
            "1",
            new Words(
                "the hive; a dirty one is checked as its logs make it",
                "ハイブ。書き込みが完了していないものはログの適用後に検査する")),
        Options.json(language));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    Path path = Positions.of(arguments).file(FILE);
    try (HiveFile file = HiveFile.open(path)) {
      RecoveryText.summary(path, file.recovery()).ifPresent(session::complain);
      CheckReport report = file.read(HiveCheck::of);
      if (Options.json(arguments)) {
        session.out().writeBytes(HiveJson.check(path, report));
      } else {
        print(path, report, session);
      }
      return report.isSound() ? ExitCode.NOTHING_SEEN : ExitCode.DIFFERS;
    } catch (IOException e) {
      throw HiveFailure.of(path, e);
    } catch (CorruptHiveException e) {
      throw HiveFailure.of(path, e);
    }
  }

  private static void print(Path path, CheckReport report, Session session) {
    report.damage().forEach(session.out()::println);
    report.remarks().forEach(session.out()::println);
    Words counts =
        new Words(
            "%,d keys, %,d values, %,d free bytes"
                .formatted(report.keys(), report.values(), report.freeBytes()),
            "キー %,d 個、値 %,d 個、空き %,d バイト"
                .formatted(report.keys(), report.values(), report.freeBytes()));
    Words verdict =
        report.isSound()
            ? new Words("sound", "正常")
            : new Words(
                report.damage().size() + " places are damaged",
                "破損 " + report.damage().size() + " か所");
    session
        .out()
        .printf(
            "%s: %s (%s)%n", path, verdict.in(session.language()), counts.in(session.language()));
  }
}
