package rdpdoctor.rdp.license;

import java.nio.charset.StandardCharsets;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** LICENSE_BINARY_BLOB, [MS-RDPBCGR] 2.2.1.12.1.2, and the texts of licensing. */
final class LicenseBlob {

  static final int BB_DATA = 0x0001;
  static final int BB_RANDOM = 0x0002;
  static final int BB_CERTIFICATE = 0x0003;
  static final int BB_ERROR = 0x0004;
  static final int BB_ENCRYPTED_DATA = 0x0009;
  static final int BB_KEY_EXCHG_ALG = 0x000D;
  static final int BB_SCOPE = 0x000E;
  static final int BB_CLIENT_USER_NAME = 0x000F;
  static final int BB_CLIENT_MACHINE_NAME = 0x0010;

  private LicenseBlob() {}

  static Bytes encode(int type, Bytes content) {
    return new ByteWriter().u16le(type).u16le(content.size()).bytes(content).toBytes();
  }

  /** Its type is not relied on: servers write any into a blob that the place already tells. */
  static Bytes read(ByteReader reader, String field) throws DecodeException {
    reader.skip(field + " type", 2);
    return reader.bytes(field, reader.u16le(field + " length"));
  }

  /** ANSI with its terminator. */
  static Bytes text(String text) {
    return new ByteWriter().ascii(text).u8(0).toBytes();
  }

  static String text(Bytes bytes) {
    return beforeTerminator(new String(bytes.toArray(), StandardCharsets.US_ASCII));
  }

  /** Unicode with its terminator, behind a length of four bytes. */
  static Bytes sized(String text) {
    Bytes content = new ByteWriter().unicode(text).u16le(0).toBytes();
    return new ByteWriter().u32le(content.size()).bytes(content).toBytes();
  }

  static String readSized(ByteReader reader, String field) throws DecodeException {
    Bytes content = reader.bytes(field, reader.u32le("length of " + field));
    return beforeTerminator(new String(content.toArray(), StandardCharsets.UTF_16LE));
  }

  private static String beforeTerminator(String text) {
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }
}
