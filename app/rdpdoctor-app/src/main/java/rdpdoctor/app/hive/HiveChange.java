package rdpdoctor.app.hive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Confirmation;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.disk.HibernationOption;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.disk.HiveFile;
import rdpdoctor.disk.HiveWriter;
import rdpdoctor.disk.SavedHive;
import rdpdoctor.hive.DirtyHiveException;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.compare.Difference;
import rdpdoctor.hive.compare.HiveDiff;
import rdpdoctor.hive.edit.Edit;
import rdpdoctor.hive.edit.EditedHive;
import rdpdoctor.hive.regf.CorruptHiveException;

/** Shows how a hive is to change, asks, and saves it. */
final class HiveChange {

  private final OpenedHive opened;
  private final ParseResult arguments;
  private final Session session;

  HiveChange(OpenedHive opened, ParseResult arguments, Session session) {
    this.opened = opened;
    this.arguments = arguments;
    this.session = session;
  }

  /** The options of every command that changes a hive, behind its own. */
  static List<ArgSpec> options(Language language, ArgSpec... own) {
    List<ArgSpec> all = new ArrayList<>(List.of(own));
    all.addAll(Confirmation.options(language));
    all.add(HibernationOption.argument(language));
    all.add(Options.colour(language));
    all.add(Options.json(language));
    return all;
  }

  /** Opens a hive, asks for the edits that are wanted of it, and writes what they make of it. */
  static ExitCode write(Path file, ParseResult arguments, Session session, Wanted wanted)
      throws UsageException, CommandFailure {
    try (OpenedHive opened = OpenedHive.open(file, arguments, session)) {
      EditedHive edited = Editing.apply(opened, edits(wanted, opened));
      return new HiveChange(opened, arguments, session).write(edited);
    } catch (CorruptHiveException e) {
      throw HiveFailure.of(file, e);
    }
  }

  /** The edits of a command, on the hive that they are for. */
  @FunctionalInterface
  interface Wanted {
    List<Edit> on(OpenedHive opened) throws UsageException, CommandFailure, CorruptHiveException;
  }

  private static List<Edit> edits(Wanted wanted, OpenedHive opened)
      throws UsageException, CommandFailure, CorruptHiveException {
    try {
      return wanted.on(opened);
    } catch (IllegalArgumentException e) {
      // A name that Windows would not allow: the message says which, and the rule.
      String message = String.valueOf(e.getMessage());
      throw new UsageException(message, message);
    }
  }

  private ExitCode write(EditedHive edited)
      throws UsageException, CommandFailure, CorruptHiveException {
    if (!edited.isChanged()) {
      report(List.of(), Optional.empty());
      say(new Words("nothing to do: it is so already", "変更の必要はありません"));
      return ExitCode.NOTHING_SEEN;
    }
    List<Difference> differences = differences(edited.image());
    show(differences);
    return switch (Confirmation.of(arguments, session)) {
      case DRY_RUN -> unwritten(differences, ExitCode.NOTHING_SEEN);
      case REFUSED -> unwritten(differences, ExitCode.REFUSED);
      case GIVEN -> save(edited.image(), differences);
    };
  }

  /** The whole difference, read anew from the changed copy. */
  private List<Difference> differences(ByteBuffer changed)
      throws CommandFailure, CorruptHiveException {
    try {
      return HiveDiff.of(opened.hive().root(), Hive.open(changed).root()).withEverything().toList();
    } catch (DirtyHiveException e) {
      throw HiveFailure.of(opened.path(), e);
    }
  }

  private void show(List<Difference> differences) throws UsageException {
    if (!Options.json(arguments)) {
      DifferenceText text = new DifferenceText(Options.ink(arguments, session.environment()));
      for (Difference difference : differences) {
        text.lines(difference).forEach(session.out()::println);
      }
    }
  }

  private ExitCode unwritten(List<Difference> differences, ExitCode code) {
    report(differences, Optional.empty());
    say(new Words("nothing was written", "何も書き込んでいません"));
    return code;
  }

  private ExitCode save(ByteBuffer changed, List<Difference> differences)
      throws CommandFailure, CorruptHiveException {
    SavedHive saved = save(opened.file(), changed, arguments);
    report(differences, Optional.of(saved));
    say(words(opened.path(), saved));
    return ExitCode.NOTHING_SEEN;
  }

  static SavedHive save(HiveFile file, ByteBuffer changed, ParseResult arguments)
      throws CommandFailure, CorruptHiveException {
    try {
      return new HiveWriter(InstantSource.system(), HibernationOption.risks(arguments))
          .save(file, changed);
    } catch (IOException e) {
      throw HiveFailure.of(file.path(), e);
    }
  }

  static Words words(Path file, SavedHive saved) {
    String backup = saved.backup().map(Path::toString).orElse("");
    return switch (saved.way()) {
      case UNCHANGED -> new Words(file + ": is so already", file + ": 変更の必要はありません");
      case IN_PLACE ->
          new Words(
              "%s: changed in place; as it was before: %s".formatted(file, backup),
              "%s: 変更しました。変更前のコピー: %s".formatted(file, backup));
      case REPLACED ->
          new Words(
              "%s: replaced by the changed copy; as it was before: %s".formatted(file, backup),
              "%s: 変更後のコピーに置き換えました。変更前のコピー: %s".formatted(file, backup));
    };
  }

  private void report(List<Difference> differences, Optional<SavedHive> saved) {
    if (Options.json(arguments)) {
      session.out().writeBytes(HiveJson.change(opened.path(), differences, saved));
    }
  }

  /** In JSON the same is in the object. */
  private void say(Words words) {
    if (!Options.json(arguments)) {
      session.out().println(words.in(session.language()));
    }
  }
}
