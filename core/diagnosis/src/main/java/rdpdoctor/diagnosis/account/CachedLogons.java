package rdpdoctor.diagnosis.account;

import java.time.Instant;
import java.util.Optional;

/**
 * The sign-ins that Windows remembers for the time when no domain controller answers: their number
 * and age, and nothing of whose they are.
 *
 * @param slots how many there is room for
 * @param occupied how many are remembered
 * @param newest when the last of them was remembered or used; empty if none is
 * @param lastWritten when the key that holds them last changed
 */
public record CachedLogons(int slots, int occupied, Optional<Instant> newest, Instant lastWritten) {

  public CachedLogons {
    if (occupied < 0 || occupied > slots) {
      throw new IllegalArgumentException(
          "cached logons: %d of %d slots are occupied".formatted(occupied, slots));
    }
  }
}
