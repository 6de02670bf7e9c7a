package rdpdoctor.app.repair;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.disk.DiskOptions;
import rdpdoctor.app.disk.HibernationOption;
import rdpdoctor.app.examination.DiskExaminer;
import rdpdoctor.app.examination.Examination;
import rdpdoctor.app.syntax.PathSyntax;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.repair.Order;
import rdpdoctor.disk.Risk;
import rdpdoctor.disk.collect.WindowsFolder;

/**
 * What a command line of {@code fix} asks for.
 *
 * @param plan a plan to apply; without one, what the order asks for is planned
 * @param journal where to write the journal, if not to the usual place
 * @param risks that the user takes
 */
record FixRequest(
    WindowsFolder windows,
    Order order,
    Optional<Path> plan,
    Purpose purpose,
    Optional<Path> journal,
    Set<Risk> risks,
    boolean json,
    Ink ink) {

  FixRequest {
    risks = Set.copyOf(risks);
  }

  /** Looks at the disk with whoever is to be let in in mind. */
  Examination look() {
    return new DiskExaminer(order.wishes().user()).look(windows);
  }

  /** What the plan is for. */
  sealed interface Purpose {

    /** To be carried out, once somebody agrees. */
    record Repair(ParseResult arguments) implements Purpose {}

    /** To be kept. */
    record Keep(Path file) implements Purpose {}

    /** To be carried out on the running host; on standard output where no file is named. */
    record Emit(Script script, Optional<Path> file) implements Purpose {}
  }

  static FixRequest of(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    if (!DiskOptions.isGiven(arguments)) {
      throw new UsageException(
          "no disk given, expected --disk PATH", "ディスクがありません。--disk PATH を指定してください");
    }
    Optional<Path> plan = path(arguments, FixCommand.APPLY_PLAN);
    Order order = OrderOptions.of(arguments);
    if (plan.isPresent() && !order.isUnspecific()) {
      throw new UsageException(
          "--apply-plan with --cause, --remedy or --allow: the plan says what is done",
          "--apply-plan は --cause、--remedy、--allow と同時に指定できません");
    }
    Purpose purpose = purpose(arguments);
    return new FixRequest(
        DiskOptions.windows(arguments),
        order,
        plan,
        purpose,
        path(arguments, FixCommand.JOURNAL),
        HibernationOption.risks(arguments),
        Options.json(arguments),
        Options.ink(arguments, session.environment()));
  }

  private static Purpose purpose(ParseResult arguments) throws UsageException {
    Optional<Path> kept = path(arguments, FixCommand.PLAN);
    Optional<Path> output = path(arguments, FixCommand.OUTPUT);
    boolean emits = arguments.hasMatchedOption(FixCommand.EMIT);
    if ((kept.isPresent() && emits) || (output.isPresent() && !emits)) {
      throw new UsageException(
          "expected at most one of --plan FILE and --emit FORM [--output FILE]",
          "--plan FILE と --emit FORM [--output FILE] はどちらか一方だけを指定してください");
    }
    if (emits) {
      Script script = Script.of(arguments.matchedOptionValue(FixCommand.EMIT, ""));
      return new Purpose.Emit(script, output);
    }
    return kept.<Purpose>map(Purpose.Keep::new).orElseGet(() -> new Purpose.Repair(arguments));
  }

  static Optional<Path> path(ParseResult arguments, String option) throws UsageException {
    if (!arguments.hasMatchedOption(option)) {
      return Optional.empty();
    }
    return Optional.of(PathSyntax.parse(arguments.matchedOptionValue(option, "")).orUsage());
  }
}
