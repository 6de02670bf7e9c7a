package rdpdoctor.diagnosis.registry;

/** The comparison of registry names: each UTF-16 unit in upper case, one for one. */
final class NameFolding {

  private NameFolding() {}

  static boolean same(String one, String other) {
    return one.length() == other.length() && fold(one).equals(fold(other));
  }

  /** Not {@code String.toUpperCase}: that makes two letters of one, and Windows does not. */
  static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      folded.append(Character.toUpperCase(name.charAt(i)));
    }
    return folded.toString();
  }
}
