package rdpdoctor.diagnosis.registry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One key, by its name alone.
 *
 * @param path from the root of the hive, such as {@code ControlSet001\Control\Terminal Server};
 *     empty for the root itself
 */
public record RegistryKey(RegistryHive hive, String path) {

  private static final char SEPARATOR = '\\';

  public RegistryKey {
    if (path.startsWith("\\") || path.endsWith("\\") || path.contains("\\\\")) {
      throw new IllegalArgumentException("registry key: path is \"%s\"".formatted(path));
    }
  }

  /** The root of a hive. */
  public static RegistryKey root(RegistryHive hive) {
    return new RegistryKey(hive, "");
  }

  public RegistryKey child(String name) {
    return new RegistryKey(hive, path.isEmpty() ? name : path + SEPARATOR + name);
  }

  /** The last segment of the path; empty for the root. */
  public String name() {
    return path.substring(path.lastIndexOf(SEPARATOR) + 1);
  }

  /** Empty for the root. */
  public Optional<RegistryKey> parent() {
    return path.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RegistryKey(hive, path.substring(0, Math.max(0, path.lastIndexOf(SEPARATOR)))));
  }

  /** Whether this key is the other one, or anywhere below it. */
  public boolean isWithin(RegistryKey other) {
    String outer = other.folded();
    String inner = folded();
    return hive == other.hive
        && (outer.isEmpty()
            || inner.equals(outer)
            || (inner.startsWith(outer) && inner.charAt(outer.length()) == SEPARATOR));
  }

  /** The names from the root down; none for the root. */
  public List<String> segments() {
    return path.isEmpty() ? List.of() : List.of(path.split("\\\\"));
  }

  /** Keys that differ in case only are the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RegistryKey key && hive == key.hive && NameFolding.same(path, key.path);
  }

  @Override
  public int hashCode() {
    return 31 * hive.hashCode() + folded().hashCode();
  }

  private String folded() {
    return NameFolding.fold(path);
  }

  /** As administrators write it, with the file of the hive for {@code HKEY_LOCAL_MACHINE}. */
  @Override
  public String toString() {
    return path.isEmpty() ? hive.name() : hive.name() + SEPARATOR + path;
  }
}
