package rdpdoctor.app.hive;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.disk.HiveFile;
import rdpdoctor.hive.DirtyHiveException;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.log.Recovery;
import rdpdoctor.hive.regf.CorruptHiveException;

/**
 * A hive that a command reads: recovered from its logs where it is dirty, which is said on standard
 * error.
 */
final class OpenedHive implements AutoCloseable {

  static final String DIRTY = "--dirty";

  private final Path path;
  private final HiveFile file;
  private final Hive hive;

  private OpenedHive(Path path, HiveFile file, Hive hive) {
    this.path = path;
    this.file = file;
    this.hive = hive;
  }

  static OptionSpec dirtyOption(Language language) {
    return Options.flag(
        language,
        new Words(
            "use a dirty hive as it lies, if its logs do not recover it",
            "ログから回復できないハイブも現状のまま使用する"),
        DIRTY);
  }

  static OpenedHive open(Path path, ParseResult arguments, Session session) throws CommandFailure {
    try {
      HiveFile file = HiveFile.open(path);
      boolean opened = false;
      try {
        OpenedHive hive = open(path, file, arguments.hasMatchedOption(DIRTY), session);
        opened = true;
        return hive;
      } finally {
        if (!opened) {
          file.close();
        }
      }
    } catch (IOException e) {
      throw HiveFailure.of(path, e);
    } catch (CorruptHiveException e) {
      throw HiveFailure.of(path, e);
    }
  }

  private static OpenedHive open(Path path, HiveFile file, boolean asItLies, Session session)
      throws IOException, CorruptHiveException, CommandFailure {
    Recovery recovery = file.recovery();
    RecoveryText.summary(path, recovery).ifPresent(session::complain);
    if (recovery.outcome() == Recovery.Outcome.NOT_RECOVERED && asItLies) {
      return new OpenedHive(path, file, file.read(Hive::openDirty));
    }
    try {
      return new OpenedHive(path, file, Hive.open(recovery.image()));
    } catch (DirtyHiveException e) {
      throw HiveFailure.of(path, e);
    }
  }

  Path path() {
    return path;
  }

  HiveFile file() {
    return file;
  }

  Hive hive() {
    return hive;
  }

  @Override
  public void close() {
    file.close();
  }
}
