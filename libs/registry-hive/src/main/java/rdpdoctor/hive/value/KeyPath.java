package rdpdoctor.hive.value;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of keys from below the root of a hive downwards.
 *
 * @param names outermost first; none for the root itself
 */
public record KeyPath(List<String> names) {

  public static final KeyPath ROOT = new KeyPath(List.of());

  public KeyPath {
    names = List.copyOf(names);
    if (names.contains("")) {
      throw new IllegalArgumentException("key path: a name is empty in " + names);
    }
  }

  /**
   * Splits at backslashes, which a name cannot hold. Leading and trailing ones do not count; a
   * slash is part of a name.
   *
   * @throws IllegalArgumentException if two backslashes follow each other
   */
  public static KeyPath of(String path) {
    String trimmed = strip(path);
    return trimmed.isEmpty() ? ROOT : new KeyPath(List.of(trimmed.split("\\\\", -1)));
  }

  public boolean isRoot() {
    return names.isEmpty();
  }

  public KeyPath child(String name) {
    List<String> longer = new ArrayList<>(names);
    longer.add(name);
    return new KeyPath(longer);
  }

  /**
   * The key that holds this one.
   *
   * @throws IllegalStateException for the root, which none holds
   */
  public KeyPath parent() {
    if (isRoot()) {
      throw new IllegalStateException("the root has no parent");
    }
    return new KeyPath(names.subList(0, names.size() - 1));
  }

  /**
   * The last name.
   *
   * @throws IllegalStateException for the root, whose name does not belong to its path
   */
  public String name() {
    if (isRoot()) {
      throw new IllegalStateException("the root's name is not part of its path");
    }
    return names.getLast();
  }

  private static String strip(String path) {
    int from = path.startsWith("\\") ? 1 : 0;
    int to = path.length() > from && path.endsWith("\\") ? path.length() - 1 : path.length();
    return path.substring(from, to);
  }

  /** The names with backslashes between them. */
  @Override
  public String toString() {
    return String.join("\\", names);
  }
}
