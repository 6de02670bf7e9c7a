package rdpdoctor.hive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.Upcase;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

/**
 * The control sets of a SYSTEM hive. {@code CurrentControlSet} is a link that a running Windows
 * makes; in the file there are numbered sets, and the key {@code Select} says which is which.
 */
public final class ControlSets {

  private static final String CURRENT_CONTROL_SET = "CurrentControlSet";
  private static final KeyPath SELECT = KeyPath.of("Select");

  private ControlSets() {}

  /** What a value of {@code Select} names: Current, Default, Failed or LastKnownGood. */
  public static Optional<Integer> select(Hive hive, String value) throws CorruptHiveException {
    Optional<Key> select = hive.find(SELECT);
    Optional<Value> number = select.isEmpty() ? Optional.empty() : select.get().value(value);
    return number.isEmpty() ? Optional.empty() : number(number.get().data());
  }

  private static Optional<Integer> number(ValueData data) {
    return data.asDword().stream().boxed().findFirst();
  }

  /** {@code ControlSet001} for 1. */
  public static String name(int number) {
    return "ControlSet%03d".formatted(number);
  }

  /**
   * The path with {@code CurrentControlSet} replaced by the set that was current when the hive was
   * last used; the same path where it does not begin so, or the hive does not say.
   */
  public static KeyPath resolve(Hive hive, KeyPath path) throws CorruptHiveException {
    if (path.isRoot() || !Upcase.equal(path.names().getFirst(), CURRENT_CONTROL_SET)) {
      return path;
    }
    Optional<Integer> current = select(hive, "Current");
    if (current.isEmpty()) {
      return path;
    }
    List<String> names = new ArrayList<>(path.names());
    names.set(0, name(current.get()));
    return new KeyPath(names);
  }
}
