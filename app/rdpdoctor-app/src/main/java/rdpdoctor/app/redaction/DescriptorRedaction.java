package rdpdoctor.app.redaction;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** The SIDs within a security descriptor (MS-DTYP 2.4.6), each replaced where it stands. */
record DescriptorRedaction(SidStandIns sids) {

  private static final HexFormat HEX = HexFormat.of();

  /** Revision 1, so many numbers, authority 5, and 21 as the first of the numbers. */
  private static final int SHORTEST = 8 + 4 * 4;

  private static final int NOT_UNIQUE = 21;
  private static final long NT_AUTHORITY = 5;

  String of(String hex) {
    if (hex.length() % 2 != 0) {
      return hex;
    }
    ByteBuffer bytes = ByteBuffer.wrap(HEX.parseHex(hex)).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at <= bytes.limit() - SHORTEST; at++) {
      if (isOfIssuer(bytes, at)) {
        replaceIssuer(bytes, at + 12);
      }
    }
    return HEX.formatHex(bytes.array());
  }

  private static boolean isOfIssuer(ByteBuffer bytes, int at) {
    return bytes.get(at) == 1
        && bytes.get(at + 1) >= 4
        && bytes.get(at + 1) <= 15
        && authority(bytes, at + 2) == NT_AUTHORITY
        && bytes.getInt(at + 8) == NOT_UNIQUE;
  }

  /** Six bytes, the only ones of a SID that begin with the highest. */
  private static long authority(ByteBuffer bytes, int at) {
    long authority = 0;
    for (int i = 0; i < 6; i++) {
      authority = (authority << 8) | (bytes.get(at + i) & 0xFF);
    }
    return authority;
  }

  private void replaceIssuer(ByteBuffer bytes, int at) {
    String issuer =
        "%d-%d-%d"
            .formatted(
                Integer.toUnsignedLong(bytes.getInt(at)),
                Integer.toUnsignedLong(bytes.getInt(at + 4)),
                Integer.toUnsignedLong(bytes.getInt(at + 8)));
    bytes.putInt(at, 0).putInt(at + 4, 0).putInt(at + 8, sids.number(issuer));
  }
}
