package rdpdoctor.hive.edit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rdpdoctor.hive.DirtyHiveException;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.Value;
import rdpdoctor.hive.check.HiveCheck;
import rdpdoctor.hive.compare.HiveDiff;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

/**
 * Whether an edited hive is sound and differs from the old one in just what the edits say. Both are
 * read anew, by the reader; nothing of the editor's own bookkeeping is believed.
 *
 * @param deviations clauses, each about what is not as it should be
 */
public record EditProof(List<String> deviations) {

  public EditProof {
    deviations = List.copyOf(deviations);
  }

  /**
   * Proves the result of an editor.
   *
   * @param before the file that the editor was opened on
   * @throws CorruptHiveException if that file cannot be read
   */
  public static EditProof of(ByteBuffer before, EditedHive edited) throws CorruptHiveException {
    return of(before, edited.image(), edited.edits());
  }

  /**
   * Proves that a file is another one with these edits.
   *
   * @throws CorruptHiveException if the file before cannot be read
   */
  public static EditProof of(ByteBuffer before, ByteBuffer after, List<Edit> edits)
      throws CorruptHiveException {
    Key old = Hive.openDirty(before).root();
    List<String> deviations = new ArrayList<>();
    HiveCheck.of(after).damage().forEach(damage -> deviations.add(damage.toString()));
    try {
      compare(old, Hive.open(after).root(), Intention.of(edits), deviations);
    } catch (CorruptHiveException | DirtyHiveException e) {
      deviations.add("edited hive: " + e.getMessage());
    }
    return new EditProof(deviations);
  }

  /** Whether nothing deviates. */
  public boolean holds() {
    return deviations.isEmpty();
  }

  private static void compare(Key old, Key edited, Intention intention, List<String> deviations)
      throws CorruptHiveException {
    HiveDiff.of(old, edited)
        .withTimes()
        .withEverything()
        .forEach(
            difference -> {
              if (!intention.explains(difference)) {
                deviations.add("edited hive: nobody intended " + difference);
              }
            });
    fulfilled(KeyPath.ROOT, Optional.of(edited), intention, deviations);
  }

  /** Looks up all that the edits name, as Windows would. */
  private static void fulfilled(
      KeyPath path, Optional<Key> key, Intention intention, List<String> deviations)
      throws CorruptHiveException {
    boolean isWrong =
        switch (intention.existence()) {
          case AS_BEFORE -> false;
          case WANTED -> key.isEmpty();
          case UNWANTED -> key.isPresent();
        };
    if (isWrong) {
      deviations.add("edited hive: key %s is %s".formatted(path, intention.existence()));
    }
    for (Map.Entry<String, Optional<ValueData>> value : intention.values().entrySet()) {
      if (!data(key, value.getKey()).equals(value.getValue())) {
        deviations.add(
            "edited hive: value \"%s\" of key %s is not as intended"
                .formatted(value.getKey(), path));
      }
    }
    for (Map.Entry<String, Intention> subkey : intention.subkeys().entrySet()) {
      Optional<Key> found =
          key.isPresent() ? key.get().subkey(subkey.getKey()) : Optional.<Key>empty();
      fulfilled(path.child(subkey.getKey()), found, subkey.getValue(), deviations);
    }
  }

  private static Optional<ValueData> data(Optional<Key> key, String name)
      throws CorruptHiveException {
    if (key.isEmpty()) {
      return Optional.empty();
    }
    Optional<Value> value = key.get().value(name);
    return value.isEmpty() ? Optional.empty() : Optional.of(value.get().data());
  }
}
