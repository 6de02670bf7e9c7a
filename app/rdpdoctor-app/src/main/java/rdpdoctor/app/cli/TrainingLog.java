package rdpdoctor.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A System log with one event, from a resource that says what in it is not zero. */
final class TrainingLog {

  private static final String RESOURCE = "training-log.txt";
  private static final int SIZE = 4096 + 65536;
  private static final HexFormat HEX = HexFormat.of();

  private TrainingLog() {}

  static byte[] bytes() throws IOException {
    try (InputStream resource = TrainingLog.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IOException(RESOURCE + " is missing");
      }
      byte[] log = new byte[SIZE];
      new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))
          .lines()
          .forEach(row -> put(row, log));
      return log;
    }
  }

  /** A row is an offset, a space, and bytes. */
  private static void put(String row, byte[] log) {
    int space = row.indexOf(' ');
    byte[] bytes = HEX.parseHex(row, space + 1, row.length());
    System.arraycopy(bytes, 0, log, HexFormat.fromHexDigits(row, 0, space), bytes.length);
  }
}
