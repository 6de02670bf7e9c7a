package rdpdoctor.testkit.server;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Map;

/** What a server answered to one connection request, word for word. */
public sealed interface RawAnswer {

  Map<Integer, String> PROTOCOLS =
      Map.of(0, "RDP", 1, "SSL", 2, "HYBRID", 4, "RDSTLS", 8, "HYBRID_EX", 16, "RDSAAD");

  /** A connection confirm without negotiation data. */
  record Plain() implements RawAnswer {
    @Override
    public String toString() {
      return "plain";
    }
  }

  /** RDP_NEG_RSP, [MS-RDPBCGR] 2.2.1.2.1. */
  record Selected(int protocol, int flags) implements RawAnswer {
    @Override
    public String toString() {
      return PROTOCOLS.getOrDefault(protocol, Integer.toString(protocol));
    }
  }

  /** RDP_NEG_FAILURE, [MS-RDPBCGR] 2.2.1.2.2. */
  record Refused(int code) implements RawAnswer {
    @Override
    public String toString() {
      return "refused-" + code;
    }
  }

  /** Anything else that is not a connection confirm. */
  record Other(String hex) implements RawAnswer {
    @Override
    public String toString() {
      return hex;
    }
  }

  /** The connection ended without an answer. */
  record Closed() implements RawAnswer {
    @Override
    public String toString() {
      return "closed";
    }
  }

  record Silent() implements RawAnswer {
    @Override
    public String toString() {
      return "silent";
    }
  }

  /** Reads the first bytes that a server sent. */
  static RawAnswer of(byte[] bytes) {
    if (bytes.length == 0) {
      return new Closed();
    }
    boolean isConfirm = bytes.length >= 11 && bytes[0] == 3 && (bytes[5] & 0xF0) == 0xD0;
    if (isConfirm && bytes.length == 11) {
      return new Plain();
    }
    if (isConfirm && bytes.length >= 19 && bytes[11] == 2) {
      return new Selected(littleEndian(bytes, 15), bytes[12] & 0xFF);
    }
    if (isConfirm && bytes.length >= 19 && bytes[11] == 3) {
      return new Refused(littleEndian(bytes, 15));
    }
    return new Other(HexFormat.of().formatHex(bytes));
  }

  private static int littleEndian(byte[] bytes, int offset) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(offset);
  }
}
