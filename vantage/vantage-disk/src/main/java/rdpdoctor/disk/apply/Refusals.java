package rdpdoctor.disk.apply;

import java.nio.file.Path;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.TargetIdentity;
import rdpdoctor.disk.WriteRefusedException;
import rdpdoctor.disk.apply.RepairRefusedException.Refusal;

/** The refusals of a repair, in both languages. */
final class Refusals {

  private Refusals() {}

  static RepairRefusedException anotherTarget(TargetIdentity expected, TargetIdentity found) {
    return new RepairRefusedException(
        Refusal.ANOTHER_TARGET,
        new Words(
            "this is %s, another installation of Windows than %s, for which it was made"
                .formatted(found.name(), expected.name()),
            "対象は %s です。作成時の %s とは別の Windows です".formatted(found.name(), expected.name())));
  }

  static RepairRefusedException unknown(Words why) {
    return new RepairRefusedException(Refusal.UNREADABLE, why);
  }

  static RepairRefusedException nameless() {
    return unknown(
        new Words("neither SYSTEM nor SOFTWARE is at hand", "SYSTEM ハイブも SOFTWARE ハイブもありません"));
  }

  static RepairRefusedException notHere(Resource resource) {
    return new RepairRefusedException(
        Refusal.NOT_HERE,
        new Words(
            "%s is not changed on a disk".formatted(resource),
            "%s はディスク上では変更しません".formatted(resource)));
  }

  static RepairRefusedException notReversible(Resource resource) {
    return new RepairRefusedException(
        Refusal.NOT_REVERSIBLE,
        new Words(
            "%s has a class, flags or access rights of its own, which could not be put back"
                .formatted(resource),
            "%s には固有のクラス、フラグまたはアクセス権があり、削除すると元に戻せません".formatted(resource)));
  }

  static RepairRefusedException repairing(Path folder) {
    return new RepairRefusedException(
        Refusal.IN_USE,
        new Words(
            folder + ": another repair of this disk is under way",
            folder + ": このディスクでは別の修復が実行中です"));
  }

  static RepairRefusedException readOnly(Path place, Exception cause) {
    return new RepairRefusedException(
        Refusal.READ_ONLY,
        new Words(place + ": cannot be written to", place + ": 書き込めません (読み取り専用、またはアクセス権がない)"),
        cause);
  }

  static RepairRefusedException noSpace(Path place, long needed, long free) {
    return new RepairRefusedException(
        Refusal.NO_SPACE,
        new Words(
            "%s: %d bytes are free, expected %d for the backups and the changed hives"
                .formatted(place, free, needed),
            "%s: 空き容量が不足しています (空き %d バイト、バックアップと変更後のハイブに %d バイト必要)"
                .formatted(place, free, needed)));
  }

  static RepairRefusedException changesLost(Path hive, Exception cause) {
    return new RepairRefusedException(
        Refusal.CHANGES_LOST,
        new Words(
            hive + ": the hive is dirty and its logs do not recover it",
            hive + ": ハイブへの書き込みが完了しておらず、ログからも回復できません"),
        cause);
  }

  static RepairRefusedException unreadable(Path hive, Exception cause) {
    return new RepairRefusedException(
        Refusal.UNREADABLE,
        new Words(
            "%s: %s".formatted(hive, cause.getMessage()),
            "%s: 読み取れないか、変更できない形式です: %s".formatted(hive, cause.getMessage())),
        cause);
  }

  static RepairRefusedException notAllowed(Path hive, Exception cause) {
    return new RepairRefusedException(
        Refusal.NOT_HERE,
        new Words(
            "%s: %s".formatted(hive, cause.getMessage()),
            "%s: Windows の規則により変更できません: %s".formatted(hive, cause.getMessage())),
        cause);
  }

  static RepairRefusedException of(Path hive, WriteRefusedException e) {
    return switch (e.refusal()) {
      case HIBERNATED ->
          of(
              Refusal.HIBERNATED,
              e,
              hive
                  + ": Windows がこのボリュームで休止状態 (または高速スタートアップ) です。起動してから shutdown /s /t 0"
                  + " で完全にシャットダウンしてください");
      case IN_USE -> of(Refusal.IN_USE, e, hive + ": 別のプログラムが使用中です");
      case READ_ONLY -> of(Refusal.READ_ONLY, e, hive + ": 読み取り専用です");
      case CHANGED -> of(Refusal.CHANGED, e, hive + ": 読み取り後に変更されました");
      case CHANGES_LOST -> of(Refusal.CHANGES_LOST, e, hive + ": ハイブへの書き込みが完了しておらず、ログからも回復できません");
    };
  }

  private static RepairRefusedException of(
      Refusal refusal, WriteRefusedException e, String japanese) {
    return new RepairRefusedException(
        refusal, new Words(String.valueOf(e.getMessage()), japanese), e);
  }
}
