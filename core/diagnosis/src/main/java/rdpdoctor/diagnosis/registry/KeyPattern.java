package rdpdoctor.diagnosis.registry;

import java.util.List;

/**
 * Which keys of a machine are to be read.
 *
 * @param path as in {@link RegistryKey}, but a segment may be {@value #CURRENT} for the control set
 *     that {@code Select\Current} names, or {@value #ANY} for every subkey
 * @param wholeTree whether everything below is to be read too
 */
public record KeyPattern(RegistryHive hive, String path, boolean wholeTree) {

  public static final String CURRENT = "{current}";
  public static final String ANY = "*";

  public KeyPattern {
    if (path.lastIndexOf(CURRENT) > 0
        || (path.startsWith(CURRENT) && hive != RegistryHive.SYSTEM)) {
      throw new IllegalArgumentException(
          "key pattern: %s\\%s has a control set elsewhere than at the root of SYSTEM"
              .formatted(hive, path));
    }
  }

  /** The values of the keys themselves, and the names of their subkeys. */
  public static KeyPattern key(RegistryHive hive, String path) {
    return new KeyPattern(hive, path, false);
  }

  /** The keys with everything below them. */
  public static KeyPattern tree(RegistryHive hive, String path) {
    return new KeyPattern(hive, path, true);
  }

  public KeyPattern child(String segment) {
    return new KeyPattern(hive, path.isEmpty() ? segment : path + "\\" + segment, wholeTree);
  }

  /** The segments from the root of the hive down; none for the root. */
  public List<String> segments() {
    return new RegistryKey(hive, path).segments();
  }

  /** Whether the key is one of those meant, not counting what lies below them. */
  public boolean matches(RegistryKey key, String currentControlSet) {
    List<String> wanted = segments();
    List<String> actual = key.segments();
    if (hive != key.hive() || wanted.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!matches(wanted.get(i), actual.get(i), currentControlSet)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(String wanted, String actual, String currentControlSet) {
    return switch (wanted) {
      case ANY -> true;
      case CURRENT -> NameFolding.same(currentControlSet, actual);
      default -> NameFolding.same(wanted, actual);
    };
  }

  @Override
  public String toString() {
    return new RegistryKey(hive, path).toString();
  }
}
