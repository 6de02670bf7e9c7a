package rdpdoctor.app.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;

/** A System log, from a resource that says what in it is not zero. */
enum StoredLog {
  /** Windows has started, and nothing is to be complained of. */
  STARTED,
  /** NETLOGON found no domain controller, twice: a single time at the start proves nothing. */
  NO_DOMAIN_CONTROLLER,
  /** NETLOGON was not authenticated by a domain controller. */
  NOT_TRUSTED;

  private static final int SIZE = 4096 + 65536;
  private static final HexFormat HEX = HexFormat.of();

  String resource() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-log.txt";
  }

  void writeTo(Path volume) throws IOException {
    Path logs = Files.createDirectories(volume.resolve("Windows/System32/winevt/Logs"));
    Files.write(logs.resolve("System.evtx"), bytes());
  }

  byte[] bytes() {
    try (InputStream resource = StoredLog.class.getResourceAsStream(resource())) {
      if (resource == null) {
        throw new IllegalStateException(resource() + " is missing");
      }
      byte[] log = new byte[SIZE];
      new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))
          .lines()
          .forEach(row -> put(row, log));
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row is an offset, a space, and bytes. */
  private static void put(String row, byte[] log) {
    int space = row.indexOf(' ');
    byte[] bytes = HEX.parseHex(row, space + 1, row.length());
    System.arraycopy(bytes, 0, log, HexFormat.fromHexDigits(row, 0, space), bytes.length);
  }
}
