package rdpdoctor.app.hive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.hive.DirtyHiveException;
import rdpdoctor.hive.edit.Edit;
import rdpdoctor.hive.edit.EditProof;
import rdpdoctor.hive.edit.EditedHive;
import rdpdoctor.hive.edit.HiveEditor;
import rdpdoctor.hive.edit.LayeredHiveException;
import rdpdoctor.hive.regf.CorruptHiveException;

/** Applies edits to a copy of an opened hive. */
final class Editing {

  private Editing() {}

  static EditedHive apply(OpenedHive opened, List<Edit> edits) throws CommandFailure {
    Path file = opened.path();
    try {
      HiveEditor editor = HiveEditor.open(opened.file().recovery().image());
      edits.forEach(editor::apply);
      return proven(opened, editor.finish(Instant.now()));
    } catch (CorruptHiveException e) {
      throw HiveFailure.of(file, e);
    } catch (DirtyHiveException e) {
      throw HiveFailure.of(file, e);
    } catch (LayeredHiveException e) {
      throw HiveFailure.of(file, e);
    } catch (IllegalArgumentException e) {
      // What Windows would not allow: the message names the key or value and the rule.
      throw new CommandFailure(
          ExitCode.USAGE,
          new Words(String.valueOf(e.getMessage()), String.valueOf(e.getMessage())));
    }
  }

  /** Reads the copy anew: what is not exactly the intended change is our own error. */
  private static EditedHive proven(OpenedHive opened, EditedHive edited)
      throws CorruptHiveException {
    EditProof proof = EditProof.of(opened.file().recovery().image(), edited);
    if (!proof.holds()) {
      throw new IllegalStateException(
          "nothing was written: the changed copy is wrong: " + proof.deviations());
    }
    return edited;
  }
}
