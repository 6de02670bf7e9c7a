package rdpdoctor.app.hive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.hive.log.LogReport;
import rdpdoctor.hive.log.LogVerdict;
import rdpdoctor.hive.log.Recovery;

/** What a recovery came to, in words. */
final class RecoveryText {

  private RecoveryText() {}

  /** For a reader of the hive; empty when it was clean. */
  static Optional<Words> summary(Path file, Recovery recovery) {
    return switch (recovery.outcome()) {
      case CLEAN -> Optional.empty();
      case RECOVERED -> {
        int entries = recovery.logs().stream().mapToInt(LogReport::entries).sum();
        yield Optional.of(
            new Words(
                "%s is dirty; %d entries of its logs were replayed in memory"
                    .formatted(file, entries),
                "%s は書き込みが完了していないため、ログの %d 件のエントリをメモリ上で適用しました".formatted(file, entries)));
      }
      case NOT_RECOVERED ->
          Optional.of(
              new Words(
                  file + " is dirty and no log recovers it; its last changes may be missing",
                  file + " は書き込みが完了しておらず、ログからも回復できません。最後の変更が欠けている可能性があります"));
    };
  }

  static Words outcome(Recovery.Outcome outcome) {
    return switch (outcome) {
      case CLEAN -> new Words("clean: there is nothing to recover", "正常: 回復の必要はありません");
      case RECOVERED -> new Words("recovered from its logs", "ログから回復しました");
      case NOT_RECOVERED -> new Words("dirty, and not recovered", "書き込みが完了しておらず、回復もできません");
    };
  }

  /** A line for each log. */
  static List<Words> logs(List<Path> files, Recovery recovery) {
    return recovery.logs().stream().map(log -> log(files.get(log.log()), log)).toList();
  }

  private static Words log(Path file, LogReport log) {
    Words verdict = verdict(log);
    String reason = log.reason().map(damage -> " (" + damage + ")").orElse("");
    String name = String.valueOf(file.getFileName());
    return new Words(name + ": " + verdict.en() + reason, name + ": " + verdict.ja() + reason);
  }

  private static Words verdict(LogReport log) {
    LogVerdict verdict = log.verdict();
    return switch (verdict) {
      case APPLIED ->
          new Words(
              "%d entries applied, %d to %d"
                  .formatted(log.entries(), log.firstSequence(), log.lastSequence()),
              "%d 件のエントリを適用 (%d ～ %d)"
                  .formatted(log.entries(), log.firstSequence(), log.lastSequence()));
      case NOT_NEEDED -> new Words("not needed", "不要");
      case EMPTY -> new Words("empty", "空");
      case UNREADABLE -> new Words("no log, or damaged", "ログではないか破損");
      case OTHER_HIVE -> new Words("belongs to another hive", "別のハイブのログ");
      case OUTDATED -> new Words("older than the hive", "ハイブより古い");
      case GAP -> new Words("begins after a gap", "前の変更が欠けている");
    };
  }
}
