package rdpdoctor.hive.compare;

import java.time.Instant;
import java.util.Optional;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

/** One way in which the later of two trees differs from the earlier one. */
public sealed interface Difference {

  /** From below the keys that were compared, spelled as in the earlier tree where it is there. */
  KeyPath path();

  /** The key is new, with all below it. */
  record KeyAdded(KeyPath path) implements Difference {}

  /** The key is gone, with all below it. */
  record KeyRemoved(KeyPath path) implements Difference {}

  /** The key's name changed between upper and lower case. */
  record KeyRespelled(KeyPath path, String after) implements Difference {}

  record ClassChanged(KeyPath path, Optional<String> before, Optional<String> after)
      implements Difference {}

  /** The descriptors as SDDL, or in hex where they have none. */
  record SecurityChanged(KeyPath path, String before, String after) implements Difference {}

  /**
   * Flags of the key's node, but for that of the compressed name, which says nothing about the key.
   * The user flags are in the upper 16 bits.
   */
  record FlagsChanged(KeyPath path, int before, int after) implements Difference {}

  record LastWrittenChanged(KeyPath path, Instant before, Instant after) implements Difference {}

  record ValueAdded(KeyPath path, String name, ValueData data) implements Difference {}

  record ValueRemoved(KeyPath path, String name, ValueData data) implements Difference {}

  /** Its type, its data or both. */
  record ValueChanged(KeyPath path, String name, ValueData before, ValueData after)
      implements Difference {}

  /** The value's name changed between upper and lower case. */
  record ValueRespelled(KeyPath path, String name, String after) implements Difference {}
}
