package rdpdoctor.hive.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.value.KeyPath;

/**
 * Compares two keys and all below them. The names of the two keys themselves do not matter, nor
 * does the order in which values are stored. The cost is linear in what is read, and only the keys
 * on the way down are held in memory.
 *
 * @param before the earlier tree
 * @param after the later tree
 * @param times whether times of writing matter
 * @param everything whether what was added or removed with a key is listed too, key by key and
 *     value by value, instead of the uppermost key alone
 */
public record HiveDiff(Key before, Key after, boolean times, boolean everything) {

  /** Without times, and with the uppermost keys alone. */
  public static HiveDiff of(Key before, Key after) {
    return new HiveDiff(before, after, false, false);
  }

  public HiveDiff withTimes() {
    return new HiveDiff(before, after, true, everything);
  }

  public HiveDiff withEverything() {
    return new HiveDiff(before, after, times, true);
  }

  /** Tells the differences in the order of the keys, each key before its subkeys. */
  public void forEach(Consumer<? super Difference> consumer) throws CorruptHiveException {
    new TreeComparison(this, consumer::accept).keys(KeyPath.ROOT, before, after);
  }

  public List<Difference> toList() throws CorruptHiveException {
    List<Difference> differences = new ArrayList<>();
    forEach(differences::add);
    return List.copyOf(differences);
  }
}
