package rdpdoctor.diagnosis.repair;

import java.util.HexFormat;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.registry.RegistryValue;

/** What a resource is, or should be. */
public sealed interface State {

  /** It is not there: no such value or key, no such member, no such right. */
  record Missing() implements State {}

  /** It is there, and that is all that matters: a member, a right. */
  record Present() implements State {}

  /**
   * What a registry value holds, to the byte, so that it can be put back as it was.
   *
   * @param hex two lower-case digits for each byte
   */
  record Data(RegistryType type, String hex) implements State {

    /** As Windows reads it. */
    public RegistryValue value() {
      return RegistryValue.decode(type, HexFormat.of().parseHex(hex));
    }
  }

  /** What a registry key holds, with everything below it. */
  record Tree(KeyImage image) implements State {}

  /** The state of a value that holds this. */
  static State of(RegistryValue value) {
    return new Data(value.type(), value.hex());
  }

  /**
   * Whether Windows sees no difference: a text with its terminator and one without are the same.
   */
  default boolean means(State other) {
    return (this instanceof Data data && other instanceof Data otherData)
        ? data.value().equals(otherData.value())
        : equals(other);
  }
}
