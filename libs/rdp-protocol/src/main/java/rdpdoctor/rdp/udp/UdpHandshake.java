package rdpdoctor.rdp.udp;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** SYN and SYN+ACK datagrams, [MS-RDPEUDP] 3.1.5.1.1. */
public final class UdpHandshake {

  private static final int FLAG_SYN = 0x0001;
  private static final int FLAG_ACK = 0x0004;
  private static final int FLAG_SYNEX = 0x1000;

  private static final long NOTHING_RECEIVED = 0xFFFFFFFFL;
  private static final int RECEIVE_WINDOW = 64;
  private static final int MTU = 1232;
  private static final int SYNEX_VERSION_VALID = 0x0001;
  private static final int PROTOCOL_VERSION_2 = 0x0002;

  private UdpHandshake() {}

  /** A SYN, padded to the MTU as the specification demands. */
  public static Bytes syn(long initialSequenceNumber) {
    ByteWriter writer =
        new ByteWriter()
            .u32be(NOTHING_RECEIVED)
            .u16be(RECEIVE_WINDOW)
            .u16be(FLAG_SYN | FLAG_SYNEX)
            .u32be(initialSequenceNumber)
            .u16be(MTU) // uUpStreamMtu
            .u16be(MTU) // uDownStreamMtu
            .u16be(SYNEX_VERSION_VALID)
            .u16be(PROTOCOL_VERSION_2);
    return writer.zeros(MTU - writer.size()).toBytes();
  }

  /** Whether the datagram accepts a SYN. */
  public static boolean isSynAck(Bytes datagram) throws DecodeException {
    ByteReader reader = new ByteReader("RDPUDP_FEC_HEADER", datagram);
    reader.skip("snSourceAck and uReceiveWindowSize", 6);
    int flags = reader.u16be("uFlags");
    return (flags & FLAG_SYN) != 0 && (flags & FLAG_ACK) != 0;
  }
}
