package rdpdoctor.hive.judge;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.Value;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.value.Utf16;

/** A hive as lines to compare: a line for every key and every value, in the order as stored. */
final class TreeText {

  private static final HexFormat HEX = HexFormat.of();

  private final StringBuilder text = new StringBuilder();
  private final boolean isFull;

  private TreeText(boolean isFull) {
    this.isFull = isFull;
  }

  /** With each key's flags, time, class and security descriptor. */
  static List<String> full(Hive hive) throws CorruptHiveException {
    return lines(hive, true);
  }

  /** Names, types and data alone. */
  static List<String> plain(Hive hive) throws CorruptHiveException {
    return lines(hive, false);
  }

  private static List<String> lines(Hive hive, boolean isFull) throws CorruptHiveException {
    TreeText tree = new TreeText(isFull);
    tree.write(hive.root(), 0);
    return tree.text.toString().lines().toList();
  }

  private void write(Key key, int depth) throws CorruptHiveException {
    text.append("K ").append(depth).append(' ').append(hex(key.name()));
    if (isFull) {
      text.append(' ').append(key.flags() & ~0x20);
      text.append(' ').append(key.node().lastWritten());
      text.append(' ').append(hex(key.className().orElse("")));
      text.append(' ').append(digest(key.securityDescriptor()));
    }
    text.append('\n');
    for (Value value : key.values()) {
      text.append("V ").append(hex(value.name())).append(' ');
      text.append(Integer.toUnsignedString(value.type().code())).append(' ');
      text.append(digest(value.data().toBytes())).append('\n');
    }
    for (Key subkey : key.subkeys()) {
      write(subkey, depth + 1);
    }
  }

  private static String hex(String name) {
    return "." + HEX.formatHex(Utf16.encode(name));
  }

  private static String digest(byte[] bytes) {
    try {
      return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
