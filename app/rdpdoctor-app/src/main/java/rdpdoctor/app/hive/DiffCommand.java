package rdpdoctor.app.hive;

import java.util.List;
import java.util.function.Consumer;
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
import rdpdoctor.hive.compare.Difference;
import rdpdoctor.hive.compare.HiveDiff;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.value.KeyPath;

/** {@code rdpdoctor hive diff}: how one hive, or a key of it, differs from another. */
final class DiffCommand implements Command {

  private static final int BEFORE = 0;
  private static final int AFTER = 1;
  private static final int KEY = 2;
  private static final String TIMES = "--times";

  @Override
  public String name() {
    return "hive diff";
  }

  @Override
  public Words summary() {
    return new Words("compare two hives", "2 つのハイブを比較する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return List.of(
        Options.words(
            language,
            "BEFORE AFTER [KEY]",
            "2..3",
            new Words("two hives, and a key to compare alone", "2 つのハイブと、比較対象を絞るキー")),
        Options.flag(language, new Words("compare the times of writing too", "書き込み時刻も比較する"), TIMES),
        OpenedHive.dirtyOption(language),
        Options.colour(language),
        Options.json(language));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    Positions positions = Positions.of(arguments);
    KeyPath key = positions.key(KEY);
    Consumer<Difference> printer = printer(arguments, session);
    try (OpenedHive before = OpenedHive.open(positions.file(BEFORE), arguments, session);
        OpenedHive after = OpenedHive.open(positions.file(AFTER), arguments, session)) {
      HiveDiff diff =
          HiveDiff.of(Positions.find(before, key).key(), Positions.find(after, key).key())
              .withEverything();
      Counter counter = new Counter(printer);
      (arguments.hasMatchedOption(TIMES) ? diff.withTimes() : diff).forEach(counter);
      return counter.count == 0 ? ExitCode.NOTHING_SEEN : ExitCode.DIFFERS;
    } catch (CorruptHiveException e) {
      throw HiveFailure.of(positions.words().get(BEFORE) + ", " + positions.words().get(AFTER), e);
    }
  }

  private static Consumer<Difference> printer(ParseResult arguments, Session session)
      throws UsageException {
    if (Options.json(arguments)) {
      return difference -> session.out().writeBytes(HiveJson.difference(difference));
    }
    DifferenceText text = new DifferenceText(Options.ink(arguments, session.environment()));
    return difference -> text.lines(difference).forEach(session.out()::println);
  }

  /** Passes differences on and counts them. */
  private static final class Counter implements Consumer<Difference> {

    private final Consumer<Difference> next;
    private long count;

    Counter(Consumer<Difference> next) {
      this.next = next;
    }

    @Override
    public void accept(Difference difference) {
      count++;
      next.accept(difference);
    }
  }
}
