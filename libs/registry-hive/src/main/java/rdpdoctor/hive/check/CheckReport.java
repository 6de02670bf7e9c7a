package rdpdoctor.hive.check;

import java.util.List;
import rdpdoctor.hive.regf.Damage;

/**
 * What was found in a whole hive.
 *
 * @param damage where it breaks a rule that Windows, or another careful reader, enforces
 * @param remarks what no reader minds and a good writer avoids, such as a cell that nothing refers
 *     to; real hives have some
 * @param keys with the root
 * @param freeBytes in cells that are not in use
 */
public record CheckReport(
    List<Damage> damage, List<Damage> remarks, int keys, int values, int freeBytes) {

  public CheckReport {
    damage = List.copyOf(damage);
    remarks = List.copyOf(remarks);
  }

  /** Whether no rule is broken. */
  public boolean isSound() {
    return damage.isEmpty();
  }
}
