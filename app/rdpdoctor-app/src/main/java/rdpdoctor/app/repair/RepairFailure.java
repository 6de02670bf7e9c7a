package rdpdoctor.app.repair;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.repair.journal.JournalFormatException;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.StalePlanException;
import rdpdoctor.disk.apply.RepairFailedException;
import rdpdoctor.disk.apply.RepairRefusedException;

/** How a command on repairs ends when something is wrong. */
final class RepairFailure {

  private RepairFailure() {}

  /** Another state than the plan expects; nothing was written. */
  static CommandFailure of(StalePlanException e) {
    return new CommandFailure(ExitCode.REFUSED, StaleText.of(e), e);
  }

  static CommandFailure of(RepairRefusedException e) {
    Words why = e.words();
    return new CommandFailure(
        ExitCode.REFUSED,
        new Words("nothing was written: " + why.en(), "何も書き込んでいません: " + why.ja()),
        e);
  }

  /**
   * A repair that began and did not end.
   *
   * @param journal by which an undo goes on from there
   */
  static CommandFailure of(RepairFailedException e, Path journal) {
    Words why = e.words();
    return new CommandFailure(
        ExitCode.OUTPUT_LOST,
        e.isTakenBack()
            ? new Words(
                why.en() + "; the disk is as it was before", why.ja() + "。ディスクは変更前の状態に戻しました")
            : new Words(
                "%s; what was written can be taken back: rdpdoctor undo %s"
                    .formatted(why.en(), journal),
                "%s。書き込んだ変更は次のコマンドで取り消せます: rdpdoctor undo %s".formatted(why.ja(), journal)),
        e);
  }

  static CommandFailure of(JournalFormatException e) {
    return new CommandFailure(ExitCode.BAD_INPUT, e.words(), e);
  }

  /** A file that was to be made is not there, or not whole. */
  static CommandFailure unwritable(Path file, IOException e) {
    Words words =
        e instanceof FileAlreadyExistsException
            ? new Words(file + ": exists already", file + ": 既に存在します")
            : new Words(
                "%s: cannot be written: %s".formatted(file, e.getMessage()),
                "%s: 書き込めません: %s".formatted(file, e.getMessage()));
    return new CommandFailure(ExitCode.NO_OUTPUT_FILE, words, e);
  }

  static CommandFailure unreadable(Path file, IOException e) {
    Words words =
        switch (e) {
          case NoSuchFileException _ ->
              new Words(file + ": there is no such file", file + ": ファイルが存在しません");
          case AccessDeniedException _ ->
              new Words(file + ": permission denied", file + ": アクセス権がありません");
          default ->
              new Words(
                  "%s: cannot be read: %s".formatted(file, e.getMessage()),
                  "%s: 読み取れません: %s".formatted(file, e.getMessage()));
        };
    return new CommandFailure(ExitCode.NO_INPUT, words, e);
  }
}
