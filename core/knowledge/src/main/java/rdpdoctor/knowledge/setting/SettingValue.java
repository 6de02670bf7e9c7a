package rdpdoctor.knowledge.setting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rdpdoctor.diagnosis.registry.RegistryType;

/**
 * One value of a setting.
 *
 * @param name Windows' own; empty for the default value of a key
 * @param types that Windows accepts, the usual one first; none where nobody knows
 * @param inheritedBy the {@code fInherit...} value of the same listener that hands this one to the
 *     user's account
 */
public record SettingValue(
    String name,
    List<RegistryType> types,
    Allowed allowed,
    Defaults defaults,
    Optional<PolicyValue> policy,
    Optional<String> inheritedBy) {

  public SettingValue {
    types = List.copyOf(types);
  }

  /** The name and the types under which a policy stores the value. */
  public record PolicyValue(String name, List<RegistryType> types) {
    public PolicyValue {
      types = List.copyOf(types);
    }
  }

  static SettingValue dword(String name) {
    return of(name, new Allowed.Undocumented(), RegistryType.DWORD);
  }

  static SettingValue text(String name) {
    return of(name, new Allowed.AnyText(), RegistryType.SZ);
  }

  static SettingValue expandable(String name) {
    return of(name, new Allowed.AnyText(), RegistryType.EXPAND_SZ, RegistryType.SZ);
  }

  static SettingValue strings(String name) {
    return of(name, new Allowed.AnyText(), RegistryType.MULTI_SZ);
  }

  static SettingValue binary(String name) {
    return of(name, new Allowed.Bytes(OptionalInt.empty()), RegistryType.BINARY);
  }

  /** A value of which not even the type is known. */
  static SettingValue undocumented(String name) {
    return of(name, new Allowed.Undocumented());
  }

  private static SettingValue of(String name, Allowed allowed, RegistryType... types) {
    return new SettingValue(
        name,
        List.of(types),
        allowed,
        Defaults.everywhere(new DefaultValue.Absent(Optional.empty())),
        Optional.empty(),
        Optional.empty());
  }

  /** Of another type on some machines, which Windows accepts as well. */
  SettingValue orOf(RegistryType other) {
    List<RegistryType> both = new ArrayList<>(types);
    both.add(other);
    return new SettingValue(name, both, allowed, defaults, policy, inheritedBy);
  }

  SettingValue oneOf(long... numbers) {
    return numbers(Arrays.stream(numbers).mapToObj(Span::of).toArray(Span[]::new));
  }

  SettingValue numbers(Span... spans) {
    return allowing(new Allowed.Numbers("", List.of(spans)));
  }

  SettingValue among(String... texts) {
    return allowing(new Allowed.Texts(List.of(texts)));
  }

  SettingValue ofLength(int bytes) {
    return allowing(new Allowed.Bytes(OptionalInt.of(bytes)));
  }

  SettingValue allowing(Allowed what) {
    return new SettingValue(name, types, what, defaults, policy, inheritedBy);
  }

  /** The same default in every generation. */
  SettingValue always(DefaultValue value) {
    return by(value, value, value, value);
  }

  SettingValue by(
      DefaultValue xp2003, DefaultValue vistaTo7, DefaultValue windows8, DefaultValue windows10) {
    Defaults each = new Defaults(xp2003, vistaTo7, windows8, windows10);
    return new SettingValue(name, types, allowed, each, policy, inheritedBy);
  }

  SettingValue inheritedBy(String flag) {
    return new SettingValue(name, types, allowed, defaults, policy, Optional.of(flag));
  }

  /** What the policy calls it, or the types that it writes, where they are not the local ones. */
  SettingValue inPolicy(String policyName, RegistryType... policyTypes) {
    PolicyValue copy = new PolicyValue(policyName, List.of(policyTypes));
    return new SettingValue(name, types, allowed, defaults, Optional.of(copy), inheritedBy);
  }

  SettingValue withPolicy() {
    return policy.isPresent() ? this : inPolicy(name, types.toArray(RegistryType[]::new));
  }
}
