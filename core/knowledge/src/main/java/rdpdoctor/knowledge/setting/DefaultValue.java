package rdpdoctor.knowledge.setting;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.registry.RegistryValue;

/** What one generation of Windows does when nobody has set the value. */
public sealed interface DefaultValue {

  /** Setup stores this, and Windows acts as if it had where the value is gone. */
  record Stored(RegistryValue value) implements DefaultValue {}

  /** Setup stores this, and nothing stands in for it where it is gone. */
  record Shipped(RegistryValue value) implements DefaultValue {}

  /**
   * Setup stores nothing.
   *
   * @param as the value that Windows acts as if it had found, where there is one
   */
  record Absent(Optional<RegistryValue> as) implements DefaultValue {}

  /** Different from machine to machine; the words of the setting say on what it depends. */
  record Varies() implements DefaultValue {}

  static DefaultValue is(long number) {
    return new Stored(new RegistryValue.Dword((int) number));
  }

  static DefaultValue is(String text) {
    return new Stored(new RegistryValue.Text(text, false));
  }

  static DefaultValue ships(long number) {
    return new Shipped(new RegistryValue.Dword((int) number));
  }

  static DefaultValue ships(String text) {
    return new Shipped(new RegistryValue.Text(text, false));
  }

  static DefaultValue shipsExpandable(String text) {
    return new Shipped(new RegistryValue.Text(text, true));
  }

  static DefaultValue ships(List<String> strings) {
    return new Shipped(new RegistryValue.Strings(strings));
  }

  static DefaultValue absent() {
    return new Absent(Optional.empty());
  }

  static DefaultValue absentAs(long number) {
    return new Absent(Optional.of(new RegistryValue.Dword((int) number)));
  }

  static DefaultValue varies() {
    return new Varies();
  }
}
