package rdpdoctor.rdp.tpkt;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The packet header and the cutting of packets out of a stream. */
public final class Tpkt {

  public static final int VERSION = 3;
  public static final int HEADER_SIZE = 4;

  /** Header and the smallest X.224 TPDU: length indicator, code, one byte. */
  private static final int SMALLEST = 7;

  private static final int LARGEST = 0xFFFF;

  private Tpkt() {}

  public static Bytes wrap(Bytes payload) {
    if (HEADER_SIZE + payload.size() > LARGEST) {
      throw new IllegalArgumentException(
          "payload of a TPKT is %d bytes long, expected at most %d"
              .formatted(payload.size(), LARGEST - HEADER_SIZE));
    }
    return new ByteWriter()
        .u8(VERSION)
        .u8(0)
        .u16be(HEADER_SIZE + payload.size())
        .bytes(payload)
        .toBytes();
  }

  /** The payload of exactly one packet. */
  public static Bytes unwrap(Bytes packet) throws DecodeException {
    int length = length(packet);
    if (length != packet.size()) {
      throw new DecodeException("TPKT: length is %d, expected %d".formatted(length, packet.size()));
    }
    return packet.from(HEADER_SIZE);
  }

  /** The length of the packet that begins with these four bytes or more. */
  public static int length(Bytes head) throws DecodeException {
    ByteReader reader = new ByteReader("TPKT", head);
    reader.expect("version", VERSION);
    reader.skip("reserved", 1);
    int length = reader.u16be("length");
    if (length < SMALLEST) {
      throw reader.wrong("length", Integer.toString(length), "at least " + SMALLEST);
    }
    return length;
  }
}
