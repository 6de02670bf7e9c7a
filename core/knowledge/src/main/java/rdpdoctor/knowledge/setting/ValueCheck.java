package rdpdoctor.knowledge.setting;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.registry.RegistryValue;

/** Holds a stored value against what its setting allows. */
final class ValueCheck {

  private ValueCheck() {}

  /** The value in force, or the fault that keeps anybody from saying what is. */
  static Outcome check(RegistryValue stored, List<RegistryType> types, Allowed allowed) {
    if (stored instanceof RegistryValue.Malformed(RegistryType type, String _)) {
      boolean usual = types.isEmpty() || types.contains(type);
      return new Outcome.Faulty(stored, usual ? ValueFault.WRONG_LENGTH : ValueFault.WRONG_TYPE);
    }
    if (!types.isEmpty() && !types.contains(stored.type())) {
      return new Outcome.Faulty(stored, ValueFault.WRONG_TYPE);
    }
    return switch (allowed) {
      case Allowed.Numbers numbers -> number(stored, numbers, types);
      case Allowed.Texts texts ->
          stored instanceof RegistryValue.Text(String text, boolean _) && !texts.contains(text)
              ? new Outcome.Faulty(stored, ValueFault.OUT_OF_RANGE)
              : new Outcome.InForce(stored);
      case Allowed.Bytes bytes ->
          hasLength(stored, bytes)
              ? new Outcome.InForce(stored)
              : new Outcome.Faulty(stored, ValueFault.WRONG_LENGTH);
      case Allowed.AnyText _ -> new Outcome.InForce(stored);
      case Allowed.Undocumented _ -> new Outcome.InForce(stored);
    };
  }

  private static Outcome number(
      RegistryValue stored, Allowed.Numbers numbers, List<RegistryType> types) {
    Optional<Long> number = number(stored).filter(numbers::contains);
    if (number.isEmpty()) {
      return new Outcome.Faulty(stored, ValueFault.OUT_OF_RANGE);
    }
    boolean asDword = types.contains(RegistryType.DWORD);
    return new Outcome.InForce(
        asDword ? new RegistryValue.Dword((int) number.get().longValue()) : stored);
  }

  /** The number that a value is, or that its text spells. */
  static Optional<Long> number(RegistryValue value) {
    return switch (value) {
      case RegistryValue.Dword dword -> Optional.of(dword.unsigned());
      case RegistryValue.Qword(long bits) -> Optional.of(bits);
      case RegistryValue.Text(String text, boolean _) -> spelled(text.strip());
      case RegistryValue.Strings _ -> Optional.empty();
      case RegistryValue.Binary _ -> Optional.empty();
      case RegistryValue.Other _ -> Optional.empty();
      case RegistryValue.Malformed _ -> Optional.empty();
    };
  }

  private static Optional<Long> spelled(String text) {
    return text.matches("\\d{1,10}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static boolean hasLength(RegistryValue stored, Allowed.Bytes bytes) {
    return bytes.length().isEmpty()
        || (stored instanceof RegistryValue.Binary(String hex)
            && hex.length() == 2 * bytes.length().getAsInt());
  }
}
