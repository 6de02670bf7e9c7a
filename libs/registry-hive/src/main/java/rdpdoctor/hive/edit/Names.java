package rdpdoctor.hive.edit;

import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.value.KeyPath;

/** What Windows allows as the names of keys and values. */
final class Names {

  private static final int LONGEST_VALUE_NAME = 16_383;

  private Names() {}

  static void requireKey(KeyPath path) {
    require(
        path.names().size() <= KeyNode.DEEPEST,
        "levels of a key path",
        path.names().size(),
        KeyNode.DEEPEST);
    path.names().forEach(Names::requireKeyName);
  }

  private static void requireKeyName(String name) {
    require(
        name.length() <= KeyNode.LONGEST_NAME,
        "length of a key name",
        name.length(),
        KeyNode.LONGEST_NAME);
    if (name.indexOf('\\') >= 0) {
      throw new IllegalArgumentException(
          "key name: \"%s\" holds a backslash, expected none".formatted(name));
    }
  }

  static void requireValue(String name) {
    require(
        name.length() <= LONGEST_VALUE_NAME,
        "length of a value name",
        name.length(),
        LONGEST_VALUE_NAME);
  }

  private static void require(boolean isMet, String what, int actual, int most) {
    if (!isMet) {
      throw new IllegalArgumentException(
          "%s: is %d, expected at most %d".formatted(what, actual, most));
    }
  }
}
