package rdpdoctor.hive.regf;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What becomes of a broken element that has sound neighbours. */
public sealed interface OnDamage {

  /** It ends the reading. */
  OnDamage REFUSE = new Refuse();

  /** It is skipped, and each damage reported once. */
  static OnDamage report(Consumer<Damage> consumer) {
    return new Report(consumer, ConcurrentHashMap.newKeySet());
  }

  /**
   * Returns where the element is to be skipped.
   *
   * @throws CorruptHiveException this very one, where it is not
   */
  void meet(CorruptHiveException damage) throws CorruptHiveException;

  /** Whether what is broken is skipped. */
  boolean skips();

  /** Nothing broken is passed over. */
  record Refuse() implements OnDamage {

    @Override
    public void meet(CorruptHiveException damage) throws CorruptHiveException {
      throw damage;
    }

    @Override
    public boolean skips() {
      return false;
    }
  }

  /**
   * Everything sound is read.
   *
   * @param reported all that the consumer was told
   */
  record Report(Consumer<Damage> consumer, Set<Damage> reported) implements OnDamage {

    @Override
    public void meet(CorruptHiveException damage) {
      if (reported.add(damage.damage())) {
        consumer.accept(damage.damage());
      }
    }

    @Override
    public boolean skips() {
      return true;
    }
  }
}
