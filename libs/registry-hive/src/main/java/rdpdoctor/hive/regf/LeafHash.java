package rdpdoctor.hive.regf;

/** The hash of a subkey's name in an {@code lh} list, by which Windows looks it up. */
public final class LeafHash {

  private static final int FACTOR = 37;

  private LeafHash() {}

  public static int of(String name) {
    int hash = 0;
    for (int i = 0; i < name.length(); i++) {
      hash = hash * FACTOR + Upcase.of(name.charAt(i));
    }
    return hash;
  }
}
