package rdpdoctor.testkit.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells where a PDU ends, by the headers of TPKT (RFC 1006) and of TLS records. */
public final class Framing {

  private static final int TPKT_VERSION = 3;

  private Framing() {}

  static byte[] readPdu(Connection connection) throws IOException {
    byte[] first = connection.read(1);
    if (first[0] == TPKT_VERSION) {
      return rest(connection, first, 4);
    }
    return isTlsRecord(first[0])
        ? rest(connection, first, 5)
        : concatenated(first, connection.readSome());
  }

  /** Cuts a run of bytes into PDUs; what has no known header is one PDU up to the end. */
  public static List<byte[]> split(byte[] bytes) {
    List<byte[]> pdus = new ArrayList<>();
    int start = 0;
    while (start < bytes.length) {
      int end = start + Math.clamp(length(bytes, start), 1, bytes.length - start);
      pdus.add(Arrays.copyOfRange(bytes, start, end));
      start = end;
    }
    return pdus;
  }

  private static int length(byte[] bytes, int start) {
    int left = bytes.length - start;
    if (bytes[start] == TPKT_VERSION && left >= 4) {
      return unsignedShort(bytes, start + 2);
    }
    return isTlsRecord(bytes[start]) && left >= 5 ? 5 + unsignedShort(bytes, start + 3) : left;
  }

  /** Both headers end with a 16-bit length; TPKT's counts the header too. */
  private static byte[] rest(Connection connection, byte[] first, int headerLength)
      throws IOException {
    byte[] header = concatenated(first, connection.read(headerLength - 1));
    int length = unsignedShort(header, headerLength - 2);
    int body = first[0] == TPKT_VERSION ? length - headerLength : length;
    return concatenated(header, connection.read(Math.max(0, body)));
  }

  /** ContentType 20 to 23, RFC 8446 section 5.1. */
  private static boolean isTlsRecord(byte first) {
    return first >= 20 && first <= 23;
  }

  private static int unsignedShort(byte[] bytes, int offset) {
    return Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(offset));
  }

  private static byte[] concatenated(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
