package rdpdoctor.app.repair;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.repair.journal.JournalFormatException;
import rdpdoctor.app.repair.journal.StoredJournal;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** {@code rdpdoctor journal list}: every repair of this user, the newest first. */
final class JournalListCommand implements Command {

  @Override
  public String name() {
    return "journal list";
  }

  @Override
  public Words summary() {
    return new Words("list the repairs, the newest first", "修復の一覧を新しい順に表示する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return List.of();
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session) throws CommandFailure {
    for (Path file : Journals.files(session)) {
      session.out().println(file);
      session.out().println("  " + line(file, session.language()));
    }
    return ExitCode.NOTHING_SEEN;
  }

  /** One that cannot be read does not hide the others. */
  private static String line(Path file, Language language) {
    try {
      StoredJournal journal = StoredJournal.read(file);
      String status = journal.history().status().words().in(language);
      return Journals.title(journal) + "  [" + status + "]";
    } catch (IOException e) {
      return RepairFailure.unreadable(file, e).words().in(language);
    } catch (JournalFormatException e) {
      return e.words().in(language);
    }
  }
}
