package rdpdoctor.testkit.peer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import rdpdoctor.testkit.peer.Step.Then;

/** The server's half of the X.224 negotiation, [MS-RDPBCGR] 2.2.1.1 and 2.2.1.2. */
public final class Negotiation {

  public static final int PROTOCOL_RDP = 0;
  public static final int PROTOCOL_SSL = 1;
  public static final int PROTOCOL_HYBRID = 2;
  public static final int PROTOCOL_HYBRID_EX = 8;

  private static final int SSL_REQUIRED_BY_SERVER = 1;
  private static final int HYBRID_REQUIRED_BY_SERVER = 5;

  private static final byte TYPE_REQUEST = 1;
  private static final byte TYPE_RESPONSE = 2;
  private static final byte TYPE_FAILURE = 3;

  private Negotiation() {}

  /** A connection confirm that selects a protocol. */
  public static byte[] selected(int protocol) {
    return confirm(TYPE_RESPONSE, protocol);
  }

  /** A connection confirm that refuses with a failureCode. */
  public static byte[] refused(int failureCode) {
    return confirm(TYPE_FAILURE, failureCode);
  }

  /** A connection confirm without negotiation data. */
  public static byte[] plain() {
    return new byte[] {3, 0, 0, 11, 6, (byte) 0xD0, 0, 0, 0x12, 0x34, 0};
  }

  static Then play(Connection connection, int offeredProtocols) throws IOException {
    int common = requestedProtocols(Framing.readPdu(connection)) & offeredProtocols;
    if (common == 0) {
      boolean tlsWillDo = (offeredProtocols & PROTOCOL_SSL) != 0;
      connection.write(refused(tlsWillDo ? SSL_REQUIRED_BY_SERVER : HYBRID_REQUIRED_BY_SERVER));
      connection.finish();
      return Then.END;
    }
    connection.write(selected(Integer.highestOneBit(common)));
    return Then.GO_ON;
  }

  /** Reads RDP_NEG_REQ, the last eight bytes of a connection request; 0 where there is none. */
  public static int requestedProtocols(byte[] connectionRequest) {
    int start = connectionRequest.length - 8;
    return start >= 11 && connectionRequest[start] == TYPE_REQUEST
        ? ByteBuffer.wrap(connectionRequest).order(ByteOrder.LITTLE_ENDIAN).getInt(start + 4)
        : PROTOCOL_RDP;
  }

  private static byte[] confirm(byte type, int value) {
    return ByteBuffer.allocate(19)
        .put(new byte[] {3, 0, 0, 19, 14, (byte) 0xD0, 0, 0, 0x12, 0x34, 0})
        .put(new byte[] {type, 0, 8, 0})
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(value)
        .array();
  }
}
