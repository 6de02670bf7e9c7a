package rdpdoctor.app.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import rdpdoctor.diagnosis.CrashedCheck;

/** Several looks at one target: where one fails by an error of ours, the others go on. */
public final class Looks {

  private final List<CrashedCheck> crashed = new ArrayList<>();

  /**
   * What the look showed.
   *
   * @param nothing where it failed
   */
  public <T> T take(String name, Supplier<T> look, T nothing) {
    try {
      return look.get();
    } catch (RuntimeException e) {
      crashed.add(Crash.of(name, e));
      return nothing;
    }
  }

  /** Those that failed. */
  public List<CrashedCheck> crashed() {
    return List.copyOf(crashed);
  }
}
