package rdpdoctor.evtx.bytes;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Tells of each damage once, however often it is met, up to a number that nobody reads. */
public final class DamageReport {

  private static final int MOST = 1000;

  private final Consumer<Damage> consumer;
  private final Set<Damage> told = ConcurrentHashMap.newKeySet();

  public DamageReport(Consumer<Damage> consumer) {
    this.consumer = consumer;
  }

  public void tell(long offset, String message) {
    tell(new Damage(offset, message));
  }

  public void tell(Damage damage) {
    if (told.size() < MOST && told.add(damage)) {
      consumer.accept(damage);
    }
  }
}
