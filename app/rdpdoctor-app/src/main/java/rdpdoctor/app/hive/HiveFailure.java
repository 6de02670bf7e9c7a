package rdpdoctor.app.hive;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.disk.WriteRefusedException;
import rdpdoctor.hive.DirtyHiveException;
import rdpdoctor.hive.edit.LayeredHiveException;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.text.RegistryFileException;

/** How a command on a hive ends when something is wrong. */
final class HiveFailure {

  private HiveFailure() {}

  static CommandFailure notThere(Words words) {
    return new CommandFailure(ExitCode.DIFFERS, words);
  }

  /**
   * The place and the clause stay English: they name the format's own fields.
   *
   * @param file or files, where it may be either
   */
  static CommandFailure of(Object file, CorruptHiveException e) {
    return badInput(file, "ハイブが破損しています", e);
  }

  static CommandFailure of(Path file, RegistryFileException e) {
    return badInput(file, ".reg ファイルとして読み取れません", e);
  }

  static CommandFailure of(Path file, LayeredHiveException e) {
    return badInput(file, "差分ハイブは変更できません", e);
  }

  static CommandFailure of(Path file, DirtyHiveException e) {
    return new CommandFailure(
        ExitCode.BAD_INPUT,
        new Words(
            "%s: the hive is dirty and its logs do not recover it; %s reads it as it lies"
                .formatted(file, OpenedHive.DIRTY),
            "%s: ハイブへの書き込みが完了しておらず、ログからも回復できません。現状のまま読むには %s を指定してください"
                .formatted(file, OpenedHive.DIRTY)),
        e);
  }

  static CommandFailure of(Path file, IOException e) {
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

  private static CommandFailure refused(Path file, WriteRefusedException e) {
    String reason =
        switch (e.refusal()) {
          case HIBERNATED ->
              "Windows がこのボリュームで休止状態 (または高速スタートアップ) です。shutdown /s /t 0 で完全にシャットダウンしてください";
          case IN_USE -> "別のプログラムが使用中です";
          case READ_ONLY -> "読み取り専用です";
          case CHANGED -> "読み取り後に変更されました";
          case CHANGES_LOST -> "書き込みが完了しておらず、ログからも回復できません";
        };
    return new CommandFailure(
        ExitCode.REFUSED,
        new Words("nothing was written: " + e.getMessage(), "何も書き込んでいません: " + file + ": " + reason),
        e);
  }

  private static CommandFailure badInput(Object file, String japanese, Exception e) {
    String clause = file + ": " + e.getMessage();
    return new CommandFailure(
        ExitCode.BAD_INPUT,
        new Words(clause, "%s: %s (%s)".formatted(file, japanese, e.getMessage())),
        e);
  }

  private static CommandFailure unreadable(Words words, IOException cause) {
    return new CommandFailure(ExitCode.NO_INPUT, words, cause);
  }
}
