package rdpdoctor.app.hive;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.disk.WriteRefusedException;
import rdpdoctor.hive.DirtyHiveException;
import rdpdoctor.hive.edit.LayeredHiveException;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.text.RegistryFileException;

/** A command on a hive ends here: what is wrong, in both languages, and the exit code. */
final class HiveFailure extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Words words;
  private final ExitCode code;

  HiveFailure(ExitCode code, Words words) {
    super(words.en());
    this.code = code;
    this.words = words;
  }

  private HiveFailure(ExitCode code, Words words, Exception cause) {
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

  static HiveFailure notThere(Words words) {
    return new HiveFailure(ExitCode.DIFFERS, words);
  }

  /**
   * The place and the clause stay English: they name the format's own fields.
   *
   * @param file or files, where it may be either
   */
  static HiveFailure of(Object file, CorruptHiveException e) {
    return badInput(file, "ハイブが破損しています", e);
  }

  static HiveFailure of(Path file, RegistryFileException e) {
    return badInput(file, ".reg ファイルとして読み取れません", e);
  }

  static HiveFailure of(Path file, LayeredHiveException e) {
    return badInput(file, "差分ハイブは変更できません", e);
  }

  static HiveFailure of(Path file, DirtyHiveException e) {
    return new HiveFailure(
        ExitCode.BAD_INPUT,
        new Words(
            "%s: the hive is dirty and its logs do not recover it; %s reads it as it lies"
                .formatted(file, OpenedHive.DIRTY),
            "%s: ハイブへの書き込みが完了しておらず、ログからも回復できません。現状のまま読むには %s を指定してください"
                .formatted(file, OpenedHive.DIRTY)),
        e);
  }

  static HiveFailure of(Path file, IOException e) {
    return switch (e) {
      case WriteRefusedException refused -> refused(file, refused);
      case NoSuchFileException _, FileNotFoundException _ ->
          unreadable(new Words(file + ": there is no such file", file + ": ファイルが存在しません"), e);
      case AccessDeniedException _ ->
          unreadable(new Words(file + ": permission denied", file + ": アクセス権がありません"), e);
      default ->
          unreadable(
              new Words(
                  "%s: cannot be read or written: %s".formatted(file, e.getMessage()),
                  "%s: 読み書きできません: %s".formatted(file, e.getMessage())),
              e);
    };
  }

  private static HiveFailure refused(Path file, WriteRefusedException e) {
    String reason =
        switch (e.refusal()) {
          case HIBERNATED ->
              "Windows がこのボリュームで休止状態 (または高速スタートアップ) です。shutdown /s /t 0 で完全にシャットダウンしてください";
          case IN_USE -> "別のプログラムが使用中です";
          case READ_ONLY -> "読み取り専用です";
          case CHANGED -> "読み取り後に変更されました";
          case CHANGES_LOST -> "書き込みが完了しておらず、ログからも回復できません";
        };
    return new HiveFailure(
        ExitCode.REFUSED,
        new Words("nothing was written: " + e.getMessage(), "何も書き込んでいません: " + file + ": " + reason),
        e);
  }

  private static HiveFailure badInput(Object file, String japanese, Exception e) {
    String clause = file + ": " + e.getMessage();
    return new HiveFailure(
        ExitCode.BAD_INPUT,
        new Words(clause, "%s: %s (%s)".formatted(file, japanese, e.getMessage())),
        e);
  }

  private static HiveFailure unreadable(Words words, IOException cause) {
    return new HiveFailure(ExitCode.NO_INPUT, words, cause);
  }
}
