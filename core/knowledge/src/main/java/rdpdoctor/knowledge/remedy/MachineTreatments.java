package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.ControlSets;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Act;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.MisplacedSetting;
import rdpdoctor.knowledge.setting.SystemSettings;

/** How the machine starts, and from which configuration. */
final class MachineTreatments {

  static final List<Treatment> ALL =
      List.of(
          new RegistryTreatment(Remedies.LEAVE_SAFE_MODE, MachineTreatments::leaveSafeMode),
          new RegistryTreatment(Remedies.SWITCH_CONTROL_SET, MachineTreatments::switchControlSet));

  private static final RegistryKey SELECT = new RegistryKey(RegistryHive.SYSTEM, "Select");

  private static final Words NOT_READ = new Words("Select was not read", "Select が読み取られていない");
  private static final Words NOT_THERE =
      new Words(
          "the control set in use is not there, or the last start gave it up",
          "使用中のコントロール セットが存在しないか、前回の起動で使用できなかった");
  private static final Words REPEAT =
      new Words("make the repair again that had gone to the wrong place", "誤った場所に書き込まれていた修復をやり直す");

  private static final Act CLEAR_BOOT_OPTION =
      new Act(
          new Words(
              """
              take safe mode out of the boot configuration, which no hive holds; from another \
              system add /store and the path of the BCD\
              """,
              """
              ブート構成からセーフ モードの指定を削除する (ハイブには含まれない)。\
              別のシステムから行う場合は /store で BCD のパスを指定する\
              """),
          Optional.of("bcdedit /deletevalue \"{default}\" safeboot"));

  private MachineTreatments() {}

  private static void leaveSafeMode(ProposalDraft draft) {
    EffectiveSetting option = draft.settings().one(SystemSettings.OPTION_VALUE);
    if (option.number().isPresent()) {
      draft.remove(option.usualPlace().key());
    }
    draft.act(CLEAR_BOOT_OPTION);
  }

  /** Back to the one that was in use, which has proved that Windows starts with it. */
  private static void switchControlSet(ProposalDraft draft) {
    switch (draft.settings().controlSets()) {
      case Lookup.Found<ControlSets>(ControlSets sets) -> switchTo(draft, sets);
      case Lookup.Absent<ControlSets> _ -> draft.block(NOT_READ);
      case Lookup.Unknown<ControlSets>(Words why) ->
          draft.block(Phrases.unreadable(SELECT.toString(), why));
    }
    draft.settings().misplaced().forEach(stray -> remove(draft, stray));
  }

  private static void switchTo(ProposalDraft draft, ControlSets sets) {
    RegistryKey current = RegistryKey.root(RegistryHive.SYSTEM).child(sets.currentName());
    if (draft.view().excerpt().reading(current) instanceof KeyReading.Missing
        || sets.failed() == sets.current()) {
      draft.block(NOT_THERE);
    } else if (sets.changesAtNextStart()) {
      draft.set(SELECT, "Default", new RegistryValue.Dword((int) sets.current()));
    }
  }

  /** Windows never read it, so nothing changes but that nobody mistakes it for a setting. */
  private static void remove(ProposalDraft draft, MisplacedSetting stray) {
    switch (stray.mistake()) {
      case WRONG_KEY -> draft.remove(stray.key());
      case WRONG_NAME, WRONG_PLACE ->
          stray.value().ifPresent(name -> draft.remove(stray.key(), name));
    }
    draft.act(new Act(REPEAT, Optional.empty()));
  }
}
