package rdpdoctor.network.secure;

import java.util.OptionalInt;
import rdpdoctor.rdp.wire.Bytes;

/** The header of a TLS record, RFC 8446 section 5.1, and the plain-text alert, section 6. */
final class TlsRecord {

  /** Header, level and description. */
  static final int ALERT_SIZE = 7;

  private static final int HEADER_SIZE = 5;

  private static final int CHANGE_CIPHER_SPEC = 20;
  private static final int ALERT = 21;
  private static final int HEARTBEAT = 24;
  private static final int MAJOR_VERSION = 3;

  private TlsRecord() {}

  /** Whether the bytes may begin a record. */
  static boolean isTls(Bytes bytes) {
    return bytes.size() >= 2
        && bytes.get(0) >= CHANGE_CIPHER_SPEC
        && bytes.get(0) <= HEARTBEAT
        && bytes.get(1) == MAJOR_VERSION;
  }

  /** The first record, as far as it is there; all bytes where none begins. */
  static Bytes first(Bytes bytes) {
    return isTls(bytes) && bytes.size() >= HEADER_SIZE
        ? bytes.first(HEADER_SIZE + (bytes.get(3) << 8 | bytes.get(4)))
        : bytes;
  }

  /** The description, where the bytes begin with an alert that is not encrypted. */
  static OptionalInt alert(Bytes bytes) {
    boolean isAlert =
        bytes.size() >= ALERT_SIZE
            && bytes.get(0) == ALERT
            && bytes.get(1) == MAJOR_VERSION
            && bytes.get(3) == 0
            && bytes.get(4) == 2;
    return isAlert ? OptionalInt.of(bytes.get(6)) : OptionalInt.empty();
  }
}
