package rdpdoctor.rdp.gcc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_UD_HEADER and what it heads, [MS-RDPBCGR] 2.2.1.3.1. */
public record DataBlock(int type, Bytes content) {

  public static final int CLIENT_CORE = 0xC001;
  public static final int CLIENT_SECURITY = 0xC002;
  public static final int CLIENT_NETWORK = 0xC003;
  public static final int CLIENT_CLUSTER = 0xC004;
  public static final int CLIENT_MESSAGE_CHANNEL = 0xC006;
  public static final int CLIENT_MULTITRANSPORT = 0xC00A;
  public static final int SERVER_CORE = 0x0C01;
  public static final int SERVER_SECURITY = 0x0C02;
  public static final int SERVER_NETWORK = 0x0C03;
  public static final int SERVER_MESSAGE_CHANNEL = 0x0C04;

  private static final int HEADER_SIZE = 4;

  public Bytes encode() {
    return new ByteWriter()
        .u16le(type)
        .u16le(HEADER_SIZE + content.size())
        .bytes(content)
        .toBytes();
  }

  /** All blocks in the order in which they were sent. */
  public static List<DataBlock> decodeAll(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("GCC user data", data);
    List<DataBlock> blocks = new ArrayList<>();
    while (reader.hasRemaining()) {
      int type = reader.u16le("block type");
      int length = reader.u16le("block length");
      if (length < HEADER_SIZE) {
        throw reader.wrong("block length", Integer.toString(length), "at least 4");
      }
      blocks.add(new DataBlock(type, reader.bytes("block", length - HEADER_SIZE)));
    }
    return List.copyOf(blocks);
  }

  /** The content of the first block of a type. */
  static Optional<Bytes> find(List<DataBlock> blocks, int type) {
    return blocks.stream()
        .filter(block -> block.type() == type)
        .findFirst()
        .map(DataBlock::content);
  }
}
