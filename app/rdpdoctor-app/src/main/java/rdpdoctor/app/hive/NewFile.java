package rdpdoctor.app.hive;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** A file that a command makes; one that is there is never overwritten. */
final class NewFile {

  private static final String OUTPUT = "--output";

  private NewFile() {}

  static OptionSpec option(Language language, Words description) {
    return Options.value(language, "FILE", description, "-o", OUTPUT);
  }

  static Optional<Path> of(ParseResult arguments) throws UsageException {
    return arguments.hasMatchedOption(OUTPUT)
        ? Optional.of(Positions.file(arguments.matchedOptionValue(OUTPUT, "")))
        : Optional.empty();
  }

  static CommandFailure failure(Path file, IOException e) {
    return e instanceof FileAlreadyExistsException
        ? new CommandFailure(
            ExitCode.NO_OUTPUT_FILE, new Words(file + ": exists already", file + ": 既に存在します"))
        : new CommandFailure(
            ExitCode.NO_OUTPUT_FILE,
            new Words(
                "%s: cannot be written: %s".formatted(file, e.getMessage()),
                "%s: 書き込めません: %s".formatted(file, e.getMessage())));
  }
}
