package rdpdoctor.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.disk.DiskOptions;
import rdpdoctor.app.syntax.PathSyntax;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** The options that save what was observed, and that take it up again. */
final class CaseOptions {

  private static final String CASE = "--case";
  private static final String SAVE = "--save";
  private static final String WITH_NAMES = "--with-names";

  private CaseOptions() {}

  /** Where to save, and whether names and addresses are to be in it. */
  record Saving(Path file, boolean withNames) {}

  static List<ArgSpec> arguments(Language language) {
    return List.of(
        Options.value(
            language,
            "FILE",
            new Words(
                "save what was observed as a new case file, without names and addresses",
                "観測した内容を新しいケース ファイルに保存する (名前とアドレスは含まない)"),
            SAVE),
        Options.flag(
            language,
            new Words(
                "keep the names of persons and machines, and addresses, in the case file",
                "ケース ファイルにユーザー名、マシン名、アドレスを残す"),
            WITH_NAMES),
        Options.value(
            language,
            "FILE",
            new Words("diagnose a case file instead of a target", "対象の代わりにケース ファイルを診断する"),
            CASE));
  }

  /** Where to save, if anywhere. */
  static Optional<Saving> saving(ParseResult arguments) throws UsageException {
    boolean withNames = arguments.hasMatchedOption(WITH_NAMES);
    if (!arguments.hasMatchedOption(SAVE)) {
      if (withNames) {
        throw new UsageException(
            "--with-names without --save FILE, expected both",
            "--with-names は --save FILE と一緒に指定してください");
      }
      return Optional.empty();
    }
    return Optional.of(
        new Saving(PathSyntax.parse(arguments.matchedOptionValue(SAVE, "")).orUsage(), withNames));
  }

  static void refuseSavingOfMany(ParseResult arguments) throws UsageException {
    if (saving(arguments).isPresent()) {
      throw new UsageException(
          "several targets with --save, expected one: a case file holds one target",
          "--save に複数の対象が指定されました。ケース ファイルには 1 つの対象だけを保存できます");
    }
  }

  /** The case to diagnose, if one was named. */
  static Optional<Path> file(ParseResult arguments) throws UsageException {
    if (!arguments.hasMatchedOption(CASE)) {
      return Optional.empty();
    }
    if (arguments.matchedPositionalValue(0, new String[0]).length > 0
        || arguments.hasMatchedOption(DiagnoseCommand.TARGETS)
        || DiskOptions.isGiven(arguments)) {
      throw new UsageException(
          "a case file with another target, expected --case FILE alone",
          "ケース ファイルと別の対象が同時に指定されました。--case FILE だけを指定してください");
    }
    return Optional.of(PathSyntax.parse(arguments.matchedOptionValue(CASE, "")).orUsage());
  }
}
