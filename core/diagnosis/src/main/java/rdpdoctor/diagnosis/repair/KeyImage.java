package rdpdoctor.diagnosis.repair;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A registry key as it was, to the byte, with everything below it.
 *
 * @param values by their names as stored
 * @param subkeys by their names as stored
 */
public record KeyImage(SortedMap<String, State.Data> values, SortedMap<String, KeyImage> subkeys) {

  /** A key that holds nothing. */
  public static final KeyImage EMPTY = of(Map.of(), Map.of());

  public KeyImage {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    subkeys = Collections.unmodifiableSortedMap(new TreeMap<>(subkeys));
  }

  public static KeyImage of(Map<String, State.Data> values, Map<String, KeyImage> subkeys) {
    return new KeyImage(new TreeMap<>(values), new TreeMap<>(subkeys));
  }
}
