package rdpdoctor.rdp.x224;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.DecodeException;

/** What the TPDUs of the connection begin with, X.224 13.3 and 13.4. */
final class TpduHeader {

  /** The low half of a code is the initial credit, which class 0 does not use. */
  private static final int CODE_MASK = 0xF0;

  private TpduHeader() {}

  /** Reads the length indicator, which counts all that follows it, and the code. */
  static void expect(ByteReader reader, int expectedCode) throws DecodeException {
    int lengthIndicator = reader.u8("length indicator");
    if (lengthIndicator != reader.remaining()) {
      throw reader.wrong(
          "length indicator", Integer.toString(lengthIndicator), "" + reader.remaining());
    }
    int code = reader.u8("code");
    if ((code & CODE_MASK) != expectedCode) {
      throw reader.wrong("code", "0x%02x".formatted(code), "0x%02x".formatted(expectedCode));
    }
  }
}
