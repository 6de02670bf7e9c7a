package rdpdoctor.diagnosis.repair;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What the user has said about how a treatment is to be done; what nobody said is left to the
 * treatment, which asks for it by being blocked.
 *
 * @param listener the subkey of {@code WinStations} that is meant, if not all that are affected
 * @param port for the listener
 * @param user who is to be let in, as Windows takes the name
 * @param licenseServer by name or address
 * @param licensingMode 2 for each device, 4 for each user
 * @param connectionLimit how many connections to allow; without it there is no limit
 */
public record Wishes(
    Optional<String> listener,
    OptionalInt port,
    Optional<String> user,
    Optional<String> licenseServer,
    OptionalInt licensingMode,
    OptionalLong connectionLimit) {

  /** Nothing was said. */
  public static final Wishes NONE =
      new Wishes(
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalLong.empty());
}
