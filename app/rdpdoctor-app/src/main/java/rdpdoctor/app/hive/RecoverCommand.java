package rdpdoctor.app.hive;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Confirmation;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.disk.HiveFile;
import rdpdoctor.disk.SavedHive;
import rdpdoctor.hive.log.Recovery;
import rdpdoctor.hive.regf.CorruptHiveException;

/** {@code rdpdoctor hive recover}: replays the logs of a dirty hive. */
final class RecoverCommand implements Command {

  private static final int FILE = 0;

  @Override
  public String name() {
    return "hive recover";
  }

  @Override
  public Words summary() {
    return new Words("replay the logs of a dirty hive", "書き込みが完了していないハイブをログから回復する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return HiveChange.options(
        language,
        Options.words(
            language,
            "FILE",
            "1",
            new Words("the hive; its logs lie beside it", "ハイブ。ログは同じフォルダーに置く")),
        NewFile.option(
            language,
            new Words(
                "write the recovered hive to this new file, not in place",
                "元のハイブを変更せず、回復したハイブをこの新しいファイルに書き込む")));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    Path path = Positions.of(arguments).file(FILE);
    try (HiveFile file = HiveFile.open(path)) {
      Recovery recovery = file.recovery();
      RecoveryText.summary(path, recovery).ifPresent(session::complain);
      if (!Options.json(arguments)) {
        tell(path, file, session);
      }
      return switch (recovery.outcome()) {
        case CLEAN -> unwritten(path, file, ExitCode.NOTHING_SEEN, arguments, session);
        case NOT_RECOVERED -> unwritten(path, file, ExitCode.BAD_INPUT, arguments, session);
        case RECOVERED -> write(path, file, arguments, session);
      };
    } catch (IOException e) {
      throw HiveFailure.of(path, e);
    } catch (CorruptHiveException e) {
      throw HiveFailure.of(path, e);
    }
  }

  private static void tell(Path path, HiveFile file, Session session) {
    Language language = session.language();
    Recovery recovery = file.recovery();
    session.out().println(path + ": " + RecoveryText.outcome(recovery.outcome()).in(language));
    for (Words log : RecoveryText.logs(file.logs(), recovery)) {
      session.out().println("  " + log.in(language));
    }
  }

  private static ExitCode write(Path path, HiveFile file, ParseResult arguments, Session session)
      throws UsageException, CommandFailure, CorruptHiveException {
    Optional<Path> output = NewFile.of(arguments);
    if (output.isPresent()) {
      copy(file, output.get());
      report(path, file, output.map(Path::toString), arguments, session);
      return ExitCode.NOTHING_SEEN;
    }
    return switch (Confirmation.of(arguments, session)) {
      case DRY_RUN -> unwritten(path, file, ExitCode.NOTHING_SEEN, arguments, session);
      case REFUSED -> unwritten(path, file, ExitCode.REFUSED, arguments, session);
      case GIVEN -> inPlace(path, file, arguments, session);
    };
  }

  private static void copy(HiveFile file, Path output) throws CommandFailure {
    ByteBuffer image = file.recovery().image().duplicate().clear();
    try (FileChannel channel = FileChannel.open(output, CREATE_NEW, WRITE)) {
      while (image.hasRemaining()) {
        channel.write(image);
      }
      channel.force(true);
    } catch (IOException e) {
      throw NewFile.failure(output, e);
    }
  }

  private static ExitCode inPlace(Path path, HiveFile file, ParseResult arguments, Session session)
      throws CommandFailure, CorruptHiveException {
    SavedHive saved = HiveChange.save(file, file.recovery().image(), arguments);
    report(path, file, Optional.of(path.toString()), arguments, session);
    if (!Options.json(arguments)) {
      session.out().println(HiveChange.words(path, saved).in(session.language()));
    }
    return ExitCode.NOTHING_SEEN;
  }

  private static ExitCode unwritten(
      Path path, HiveFile file, ExitCode code, ParseResult arguments, Session session) {
    report(path, file, Optional.empty(), arguments, session);
    return code;
  }

  private static void report(
      Path path, HiveFile file, Optional<String> written, ParseResult arguments, Session session) {
    if (Options.json(arguments)) {
      session.out().writeBytes(HiveJson.recovery(path, file.logs(), file.recovery(), written));
    }
  }
}
