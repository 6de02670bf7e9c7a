package rdpdoctor.rdp.license;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** What a server says of licensing, behind the security header. */
public sealed interface LicenseMessage {

  /**
   * LICENSE_ERROR_MESSAGE, [MS-RDPBCGR] 2.2.1.12.1.3; with {@link #STATUS_VALID_CLIENT} and {@link
   * #ST_NO_TRANSITION} it is not an error: no licence is needed.
   */
  record ErrorAlert(long errorCode, long stateTransition) implements LicenseMessage {
    public boolean isValidClient() {
      return errorCode == STATUS_VALID_CLIENT && stateTransition == ST_NO_TRANSITION;
    }
  }

  /** Any other message; the server has begun a licence exchange. */
  record Exchange(int messageType) implements LicenseMessage {}

  long STATUS_VALID_CLIENT = 7;
  long ST_TOTAL_ABORT = 1;
  long ST_NO_TRANSITION = 2;

  int LICENSE_REQUEST = 0x01;
  int PLATFORM_CHALLENGE = 0x02;
  int NEW_LICENSE = 0x03;
  int UPGRADE_LICENSE = 0x04;
  int ERROR_ALERT = 0xFF;

  int PREAMBLE_SIZE = 4;
  int PREAMBLE_VERSION_3 = 0x03;
  int BB_ERROR_BLOB = 0x0004;

  static LicenseMessage decode(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("licensing PDU", data);
    int type = reader.u8("bMsgType");
    reader.skip("flags", 1);
    int size = reader.u16le("wMsgSize");
    return switch (type) {
      // Its size is not relied on: there are servers that count the security header in.
      case ERROR_ALERT -> errorAlert(reader);
      case LICENSE_REQUEST, PLATFORM_CHALLENGE, NEW_LICENSE, UPGRADE_LICENSE -> {
        if (size < PREAMBLE_SIZE) {
          throw reader.wrong("wMsgSize", Integer.toString(size), "at least " + PREAMBLE_SIZE);
        }
        reader.skip("message", size - PREAMBLE_SIZE);
        yield new Exchange(type);
      }
      default -> throw reader.wrong("bMsgType", "0x%02x".formatted(type), "a server's message");
    };
  }

  /** An error alert as a server sends it, with an empty blob. */
  static Bytes encode(ErrorAlert alert) {
    return new ByteWriter()
        .u8(ERROR_ALERT)
        .u8(PREAMBLE_VERSION_3)
        .u16le(PREAMBLE_SIZE + 12)
        .u32le(alert.errorCode())
        .u32le(alert.stateTransition())
        .u16le(BB_ERROR_BLOB)
        .u16le(0)
        .toBytes();
  }

  private static ErrorAlert errorAlert(ByteReader reader) throws DecodeException {
    long code = reader.u32le("dwErrorCode");
    long transition = reader.u32le("dwStateTransition");
    reader.skip("blob type", 2);
    reader.skip("blob", reader.u16le("blob length"));
    return new ErrorAlert(code, transition);
  }
}
