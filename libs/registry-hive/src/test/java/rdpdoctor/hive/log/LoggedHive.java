package rdpdoctor.hive.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.testkit.Shared;

/**
 * A sample hive with its two logs.
 *
 * @param primary on the heap, to be changed freely
 */
record LoggedHive(ByteBuffer primary, List<ByteBuffer> logs) {

  static LoggedHive sample(String path) {
    Path file = Shared.require("hives/" + path);
    return new LoggedHive(
        bytes(file), List.of(bytes(Path.of(file + ".LOG1")), bytes(Path.of(file + ".LOG2"))));
  }

  static ByteBuffer bytes(Path file) {
    try {
      return ByteBuffer.wrap(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256OfBins(ByteBuffer hive) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(hive.slice(BaseBlock.SIZE, HiveBytes.binsSize(hive)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static ByteBuffer copy(ByteBuffer bytes) {
    return ByteBuffer.allocate(bytes.capacity()).put(0, bytes, 0, bytes.capacity());
  }
}
