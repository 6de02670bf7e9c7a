package rdpdoctor.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.file.TemporaryFolder;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.syntax.PathSyntax;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** {@code rdpdoctor demo}: breaks a machine, finds out why, repairs it, and signs in to it. */
public final class DemoCommand implements Command {

  private static final String SCREENSHOT = "--screenshot";

  private final CommandLines lines;

  /** Tells its story by running what a user would type. */
  public DemoCommand(CommandLines lines) {
    this.lines = lines;
  }

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public Words summary() {
    return new Words(
        "break a server on this machine, find out why, repair it, sign in",
        "このマシン上でサーバーを壊し、診断・修復し、サインインする");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return List.of(
        Options.value(
            language,
            "FILE",
            new Words(
                "where to save the desktop of the session; default: a temporary file",
                "セッションのデスクトップの保存先。既定値は一時ファイル"),
            SCREENSHOT),
        Options.verbose(language),
        Options.colour(language));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    Ink ink = Options.ink(arguments, session.environment());
    boolean verbose = Options.verbose(arguments);
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path screenshot = screenshot(arguments);
      return new Demonstration(folder.path(), screenshot, new Stage(session, ink, verbose), lines)
          .play();
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.NO_OUTPUT_FILE,
          new Words(
              "the demonstration cannot be set up: " + e.getMessage(),
              "デモを準備できません: " + e.getMessage()),
          e);
    }
  }

  private static Path screenshot(ParseResult arguments) throws UsageException, IOException {
    return arguments.hasMatchedOption(SCREENSHOT)
        ? PathSyntax.parse(arguments.matchedOptionValue(SCREENSHOT, "")).orUsage()
        : Files.createTempDirectory("rdpdoctor-demo").resolve("desktop.png");
  }
}
