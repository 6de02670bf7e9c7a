package rdpdoctor.rdp.license;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** What either side says of licensing, behind the security header, [MS-RDPBCGR] 2.2.1.12. */
public sealed interface LicenseMessage {

  /**
   * LICENSE_ERROR_MESSAGE, [MS-RDPBCGR] 2.2.1.12.1.3; with {@link #STATUS_VALID_CLIENT} and {@link
   * #ST_NO_TRANSITION} it is not an error: no licence is needed.
   */
  record ErrorAlert(long errorCode, long stateTransition) implements LicenseMessage {

    public static ErrorAlert validClient() {
      return new ErrorAlert(STATUS_VALID_CLIENT, ST_NO_TRANSITION);
    }

    public boolean isValidClient() {
      return errorCode == STATUS_VALID_CLIENT && stateTransition == ST_NO_TRANSITION;
    }
  }

  /**
   * Any other message; the server has begun a licence exchange.
   *
   * @param body what follows the preamble
   */
  record Exchange(int messageType, Bytes body) implements LicenseMessage {}

  /** A client says that it does not trust the server's certificate. */
  long ERR_INVALID_SERVER_CERTIFICATE = 1;

  /** A client says that it has no licence and takes none. */
  long ERR_NO_LICENSE = 2;

  /** Either side says that a signature is wrong. */
  long ERR_INVALID_MAC = 3;

  long ERR_INVALID_SCOPE = 4;

  /** There is no licence server, and the grace period is over. */
  long ERR_NO_LICENSE_SERVER = 6;

  long STATUS_VALID_CLIENT = 7;

  /** The client gets no licence, or what it sent has no place. */
  long ERR_INVALID_CLIENT = 8;

  long ERR_INVALID_PRODUCTID = 0xB;
  long ERR_INVALID_MESSAGE_LEN = 0xC;
  long ST_TOTAL_ABORT = 1;
  long ST_NO_TRANSITION = 2;

  int LICENSE_REQUEST = 0x01;
  int PLATFORM_CHALLENGE = 0x02;
  int NEW_LICENSE = 0x03;
  int UPGRADE_LICENSE = 0x04;
  int LICENSE_INFO = 0x12;
  int NEW_LICENSE_REQUEST = 0x13;
  int PLATFORM_CHALLENGE_RESPONSE = 0x15;
  int ERROR_ALERT = 0xFF;

  int PREAMBLE_SIZE = 4;
  int SECURITY_HEADER_SIZE = 4;
  int PREAMBLE_VERSION_3 = 0x03;

  /** Of a client: it understands alerts that carry more than a code. */
  int EXTENDED_ERROR_MSG_SUPPORTED = 0x80;

  /** A message of the server. */
  static LicenseMessage decode(Bytes data) throws DecodeException {
    return switch (type(data)) {
      case ERROR_ALERT, LICENSE_REQUEST, PLATFORM_CHALLENGE, NEW_LICENSE, UPGRADE_LICENSE ->
          read(data);
      default -> throw wrongType(data, "a server's message");
    };
  }

  /** A message of the client. */
  static LicenseMessage decodeOfClient(Bytes data) throws DecodeException {
    return switch (type(data)) {
      case ERROR_ALERT, LICENSE_INFO, NEW_LICENSE_REQUEST, PLATFORM_CHALLENGE_RESPONSE ->
          read(data);
      default -> throw wrongType(data, "a client's message");
    };
  }

  /** As a server sends it. */
  static Bytes encode(LicenseMessage message) {
    return encode(message, PREAMBLE_VERSION_3);
  }

  /** As a client sends it. */
  static Bytes encodeOfClient(LicenseMessage message) {
    return encode(message, PREAMBLE_VERSION_3 | EXTENDED_ERROR_MSG_SUPPORTED);
  }

  private static Bytes encode(LicenseMessage message, int flags) {
    return switch (message) {
      case Exchange(int type, Bytes body) -> encode(type, flags, body);
      case ErrorAlert(long code, long transition) ->
          encode(
              ERROR_ALERT,
              flags,
              new ByteWriter()
                  .u32le(code)
                  .u32le(transition)
                  .bytes(LicenseBlob.encode(LicenseBlob.BB_ERROR, Bytes.empty()))
                  .toBytes());
    };
  }

  private static Bytes encode(int type, int flags, Bytes body) {
    return new ByteWriter()
        .u8(type)
        .u8(flags)
        .u16le(PREAMBLE_SIZE + body.size())
        .bytes(body)
        .toBytes();
  }

  private static int type(Bytes data) throws DecodeException {
    return reader(data).u8("bMsgType");
  }

  private static DecodeException wrongType(Bytes data, String expected) throws DecodeException {
    return reader(data).wrong("bMsgType", "0x%02x".formatted(type(data)), expected);
  }

  private static ByteReader reader(Bytes data) {
    return new ByteReader("licensing PDU", data);
  }

  private static LicenseMessage read(Bytes data) throws DecodeException {
    ByteReader reader = reader(data);
    int type = reader.u8("bMsgType");
    reader.skip("flags", 1);
    int size = reader.u16le("wMsgSize");
    // An alert tells its size by itself.
    if (type == ERROR_ALERT) {
      return errorAlert(reader);
    }
    if (size < PREAMBLE_SIZE) {
      throw reader.wrong("wMsgSize", Integer.toString(size), "at least " + PREAMBLE_SIZE);
    }
    int bodySize = size - PREAMBLE_SIZE;
    // There are servers that count the security header in.
    boolean countsHeader = reader.remaining() == bodySize - SECURITY_HEADER_SIZE;
    return new Exchange(type, countsHeader ? reader.rest() : reader.bytes("message", bodySize));
  }

  private static ErrorAlert errorAlert(ByteReader reader) throws DecodeException {
    long code = reader.u32le("dwErrorCode");
    long transition = reader.u32le("dwStateTransition");
    LicenseBlob.read(reader, "blob");
    return new ErrorAlert(code, transition);
  }
}
