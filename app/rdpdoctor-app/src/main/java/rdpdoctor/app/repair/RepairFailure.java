package rdpdoctor.app.repair;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import rdpdoctor.app.repair.journal.JournalFormatException;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.StalePlanException;
import rdpdoctor.disk.apply.RepairFailedException;
import rdpdoctor.disk.apply.RepairRefusedException;

/** A command ends here: what is wrong, in both languages, and the exit code. */
final class RepairFailure extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Words words;
  private final ExitCode code;

  RepairFailure(ExitCode code, Words words) {
    super(words.en());
    this.code = code;
    this.words = words;
  }

  RepairFailure(ExitCode code, Words words, Exception cause) {
    super(words.en(), cause);
    this.code = code;
    this.words = words;
  }

  Words words() {
    return words;
  }

  ExitCode code() {
    return code;
  }

  /** Another state than the plan expects; nothing was written. */
  static RepairFailure of(StalePlanException e) {
    return new RepairFailure(ExitCode.REFUSED, StaleText.of(e), e);
  }

  static RepairFailure of(RepairRefusedException e) {
    Words why = e.words();
    return new RepairFailure(
        ExitCode.REFUSED,
        new Words("nothing was written: " + why.en(), "何も書き込んでいません: " + why.ja()),
        e);
  }

  /**
   * A repair that began and did not end.
   *
   * @param journal by which an undo goes on from there
   */
  static RepairFailure of(RepairFailedException e, Path journal) {
    Words why = e.words();
    return new RepairFailure(
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

  static RepairFailure of(JournalFormatException e) {
    return new RepairFailure(ExitCode.BAD_INPUT, e.words(), e);
  }

  /** A file that was to be made is not there, or not whole. */
  static RepairFailure unwritable(Path file, IOException e) {
    Words words =
        e instanceof FileAlreadyExistsException
            ? new Words(file + ": exists already", file + ": 既に存在します")
            : new Words(
                "%s: cannot be written: %s".formatted(file, e.getMessage()),
                "%s: 書き込めません: %s".formatted(file, e.getMessage()));
    return new RepairFailure(ExitCode.NO_OUTPUT_FILE, words, e);
  }

  static RepairFailure unreadable(Path file, IOException e) {
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
    return new RepairFailure(ExitCode.NO_INPUT, words, e);
  }
}
