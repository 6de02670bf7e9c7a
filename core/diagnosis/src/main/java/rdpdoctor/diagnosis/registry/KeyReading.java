package rdpdoctor.diagnosis.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Words;

/** What came of reading one key. */
public sealed interface KeyReading {

  /**
   * The key exists.
   *
   * @param lastWritten when the key, its values or its list of subkeys last changed
   * @param subkeyNames all of them, whether they were read or not
   */
  record Present(Instant lastWritten, List<NamedValue> values, List<String> subkeyNames)
      implements KeyReading {

    public Present {
      values = List.copyOf(values);
      subkeyNames = List.copyOf(subkeyNames);
    }

    public Optional<RegistryValue> value(String name) {
      return values.stream()
          .filter(value -> NameFolding.same(value.name(), name))
          .map(NamedValue::value)
          .findFirst();
    }

    public boolean hasSubkey(String name) {
      return subkeyNames.stream().anyMatch(subkey -> NameFolding.same(subkey, name));
    }
  }

  /** The key does not exist. */
  record Missing() implements KeyReading {}

  /** Whether the key exists, or what it holds, is not known. */
  record Unreadable(Words why) implements KeyReading {}
}
