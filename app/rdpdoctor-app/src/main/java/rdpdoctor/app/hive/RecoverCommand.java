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
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.hive.log.Recovery;
import rdpdoctor.hive.regf.CorruptHiveException;

/** {@code rdpdoctor hive recover}: replays the logs of a dirty hive. */
final class RecoverCommand implements HiveCommand {

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
  public ExitCode act(ParseResult arguments, Session session) throws UsageException, HiveFailure {
    Path path = Positions.of(arguments).file(FILE);
    try (OpenedHive opened = OpenedHive.open(path, arguments, session)) {
      Recovery recovery = opened.file().recovery();
      tell(opened, recovery, arguments, session);
      if (recovery.outcome() == Recovery.Outcome.CLEAN) {
        report(opened, recovery, Optional.empty(), arguments, session);
        return ExitCode.NOTHING_SEEN;
      }
      Optional<Path> output = NewFile.of(arguments);
      return output.isPresent()
          ? copy(opened, output.get(), arguments, session)
          : inPlace(opened, arguments, session);
    } catch (CorruptHiveException e) {
      throw HiveFailure.of(path, e);
    }
  }

  private static void tell(
      OpenedHive opened, Recovery recovery, ParseResult arguments, Session session) {
    if (Options.json(arguments)) {
      return;
    }
    Language language = session.language();
    session
        .out()
        .println(opened.path() + ": " + RecoveryText.outcome(recovery.outcome()).in(language));
    for (Words log : RecoveryText.logs(opened.file().logs(), recovery)) {
      session.out().println("  " + log.in(language));
    }
  }

  private static ExitCode copy(
      OpenedHive opened, Path output, ParseResult arguments, Session session) throws HiveFailure {
    ByteBuffer image = opened.file().recovery().image().duplicate().clear();
    try (FileChannel channel = FileChannel.open(output, CREATE_NEW, WRITE)) {
      while (image.hasRemaining()) {
        channel.write(image);
      }
      channel.force(true);
    } catch (IOException e) {
      throw NewFile.failure(output, e);
    }
    report(opened, opened.file().recovery(), Optional.of(output.toString()), arguments, session);
    return ExitCode.NOTHING_SEEN;
  }

  private static ExitCode inPlace(OpenedHive opened, ParseResult arguments, Session session)
      throws HiveFailure, CorruptHiveException {
    Recovery recovery = opened.file().recovery();
    Confirmation confirmation = Confirmation.of(arguments, session);
    if (confirmation != Confirmation.GIVEN) {
      report(opened, recovery, Optional.empty(), arguments, session);
      return confirmation == Confirmation.DRY_RUN ? ExitCode.NOTHING_SEEN : ExitCode.REFUSED;
    }
    Words done =
        HiveChange.words(
            opened.path(), new HiveChange(opened, arguments, session).save(recovery.image()));
    report(opened, recovery, Optional.of(opened.path().toString()), arguments, session);
    if (!Options.json(arguments)) {
      session.out().println(done.in(session.language()));
    }
    return ExitCode.NOTHING_SEEN;
  }

  private static void report(
      OpenedHive opened,
      Recovery recovery,
      Optional<String> written,
      ParseResult arguments,
      Session session) {
    if (Options.json(arguments)) {
      session
          .out()
          .writeBytes(HiveJson.recovery(opened.path(), opened.file().logs(), recovery, written));
    }
  }
}
