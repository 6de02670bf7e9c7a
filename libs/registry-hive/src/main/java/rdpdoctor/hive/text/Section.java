package rdpdoctor.hive.text;

import java.util.List;
import java.util.Optional;
import rdpdoctor.hive.regf.Upcase;
import rdpdoctor.hive.value.KeyPath;

/** A key in brackets, and what follows it. */
public sealed interface Section {

  /** As written, from the name of a root such as {@code HKEY_LOCAL_MACHINE} downwards. */
  String path();

  /** The key is created where it is missing, then its values are changed in this order. */
  record SetKey(String path, List<Entry> entries) implements Section {

    public SetKey {
      requirePath(path);
      entries = List.copyOf(entries);
    }
  }

  /** The key is deleted with all below it, if it is there. */
  record DeleteKey(String path) implements Section {

    public DeleteKey {
      requirePath(path);
    }
  }

  /**
   * Where the key lies in a hive that is mounted at a key.
   *
   * @param mount such as {@code HKEY_LOCAL_MACHINE\SYSTEM}, in upper or lower case
   * @return empty for a key that is neither this one nor below it
   */
  default Optional<KeyPath> below(String mount) {
    String path = path();
    if (path.length() < mount.length() || !Upcase.equal(path.substring(0, mount.length()), mount)) {
      return Optional.empty();
    }
    String rest = path.substring(mount.length());
    return rest.isEmpty() || rest.startsWith("\\")
        ? Optional.of(KeyPath.of(rest))
        : Optional.empty();
  }

  private static void requirePath(String path) {
    if (path.isEmpty() || "- \t\\".indexOf(path.charAt(0)) >= 0) {
      throw new IllegalArgumentException("key: path is \"%s\", expected a root".formatted(path));
    }
  }
}
