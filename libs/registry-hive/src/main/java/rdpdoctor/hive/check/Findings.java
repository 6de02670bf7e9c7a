package rdpdoctor.hive.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.Damage;

/** What a check has found so far. */
final class Findings {

  private final Set<Damage> damage = new LinkedHashSet<>();
  private final List<Damage> remarks = new ArrayList<>();
  private int keys;
  private int values;

  void damage(Damage found) {
    damage.add(found);
  }

  void damage(long offset, String message) {
    damage.add(new Damage(offset, message));
  }

  void remark(long offset, String message) {
    remarks.add(new Damage(offset, message));
  }

  /** Remarks a maximum in a key node that is too small; Windows sizes buffers by them. */
  void atLeast(int field, String name, long stated, int real) {
    if (stated < real) {
      remark(field, "key node: %s is %d, expected at least %d".formatted(name, stated, real));
    }
  }

  void countKey() {
    keys++;
  }

  void countValue() {
    values++;
  }

  /** Looks at one element; what ends the look is damage, and the next element's turn comes. */
  void collect(Look look) {
    try {
      look.take();
    } catch (CorruptHiveException e) {
      damage.add(e.damage());
    }
  }

  CheckReport report(int freeBytes) {
    return new CheckReport(List.copyOf(damage), remarks, keys, values, freeBytes);
  }

  /** Part of a check. */
  @FunctionalInterface
  interface Look {

    void take() throws CorruptHiveException;
  }
}
