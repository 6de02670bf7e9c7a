package rdpdoctor.knowledge.remedy;

import java.util.Optional;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.setting.DefaultValue;

/** What Setup stores. */
final class ShippedValue {

  private ShippedValue() {}

  /** Empty where Setup stores nothing, or where it depends on the machine. */
  static Optional<RegistryValue> of(DefaultValue value) {
    return switch (value) {
      case DefaultValue.Stored(RegistryValue stored) -> Optional.of(stored);
      case DefaultValue.Shipped(RegistryValue shipped) -> Optional.of(shipped);
      case DefaultValue.Absent _ -> Optional.empty();
      case DefaultValue.Varies _ -> Optional.empty();
    };
  }
}
