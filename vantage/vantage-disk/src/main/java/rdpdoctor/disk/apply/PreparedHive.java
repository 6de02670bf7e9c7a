package rdpdoctor.disk.apply;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.disk.HiveFile;
import rdpdoctor.disk.apply.RepairRefusedException.Refusal;
import rdpdoctor.disk.collect.OpenHive;
import rdpdoctor.hive.DirtyHiveException;
import rdpdoctor.hive.edit.EditProof;
import rdpdoctor.hive.edit.EditedHive;
import rdpdoctor.hive.edit.HiveEditor;
import rdpdoctor.hive.edit.LayeredHiveException;
import rdpdoctor.hive.regf.CorruptHiveException;

/**
 * A hive edited in memory and proven, to be saved.
 *
 * @param file as it was read; open for as long as the target is
 */
record PreparedHive(HiveFile file, List<Step> steps, EditedHive edited) {

  PreparedHive {
    steps = List.copyOf(steps);
  }

  static List<PreparedHive> all(DiskTarget target, List<Step> steps, Instant now)
      throws RepairRefusedException {
    List<PreparedHive> hives = new ArrayList<>();
    for (Map.Entry<RegistryHive, List<Step>> hive : Step.byHive(steps).entrySet()) {
      hives.add(of(target.hive(hive.getKey()), hive.getValue(), now));
    }
    return List.copyOf(hives);
  }

  private static PreparedHive of(OpenHive hive, List<Step> steps, Instant now)
      throws RepairRefusedException {
    return switch (hive) {
      case OpenHive.Opened opened ->
          new PreparedHive(opened.file(), steps, edited(opened.file(), steps, now));
      case OpenHive.Unreadable(Words why) ->
          throw new RepairRefusedException(Refusal.UNREADABLE, why);
    };
  }

  private static EditedHive edited(HiveFile file, List<Step> steps, Instant now)
      throws RepairRefusedException {
    try {
      ByteBuffer image = file.recovery().image();
      HiveEditor editor = HiveEditor.open(image);
      steps.forEach(step -> HiveEdits.of(step.change()).forEach(editor::apply));
      return proven(image, editor.finish(now));
    } catch (DirtyHiveException e) {
      throw Refusals.changesLost(file.path(), e);
    } catch (CorruptHiveException | LayeredHiveException e) {
      throw Refusals.unreadable(file.path(), e);
    } catch (IllegalArgumentException e) {
      throw Refusals.notAllowed(file.path(), e);
    }
  }

  /** What is not exactly the intended change is our own error. */
  private static EditedHive proven(ByteBuffer image, EditedHive edited)
      throws CorruptHiveException {
    EditProof proof = EditProof.of(image, edited);
    if (!proof.holds()) {
      throw new IllegalStateException(
          "nothing was written: the changed copy is wrong: " + proof.deviations());
    }
    return edited;
  }
}
