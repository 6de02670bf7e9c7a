package rdpdoctor.rdp.fastpath;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_FP_UPDATE, [MS-RDPBCGR] 2.2.9.1.2.1: an update, or a fragment of one.
 *
 * @param fragmentation one of {@link #SINGLE}, {@link #LAST}, {@link #FIRST} and {@link #NEXT}
 * @param compressionFlags absent where the field is
 */
public record FastPathUpdate(
    int updateCode, int fragmentation, OptionalInt compressionFlags, Bytes data) {

  public static final int ORDERS = 0x0;
  public static final int BITMAP = 0x1;
  public static final int PALETTE = 0x2;
  public static final int SYNCHRONIZE = 0x3;
  public static final int SURFACE_COMMANDS = 0x4;
  public static final int POINTER_HIDDEN = 0x5;
  public static final int POINTER_DEFAULT = 0x6;
  public static final int POINTER_POSITION = 0x8;
  public static final int POINTER_COLOR = 0x9;
  public static final int POINTER_CACHED = 0xA;
  public static final int POINTER_NEW = 0xB;
  public static final int POINTER_LARGE = 0xC;

  public static final int SINGLE = 0;
  public static final int LAST = 1;
  public static final int FIRST = 2;
  public static final int NEXT = 3;

  private static final int COMPRESSION_USED = 2;

  /** Of one PDU, in their order. */
  public static List<FastPathUpdate> decodeAll(Bytes updates) throws DecodeException {
    ByteReader reader = new ByteReader("fast-path update", updates);
    List<FastPathUpdate> all = new ArrayList<>();
    while (reader.hasRemaining()) {
      all.add(decode(reader));
    }
    return List.copyOf(all);
  }

  private static FastPathUpdate decode(ByteReader reader) throws DecodeException {
    int header = reader.u8("updateHeader");
    boolean compressed = (header >>> 6 & COMPRESSION_USED) != 0;
    OptionalInt flags =
        compressed ? OptionalInt.of(reader.u8("compressionFlags")) : OptionalInt.empty();
    int size = reader.u16le("size");
    return new FastPathUpdate(
        header & 0x0F, header >>> 4 & 0x03, flags, reader.bytes("updateData", size));
  }

  public Bytes encode() {
    int compression = compressionFlags.isPresent() ? COMPRESSION_USED : 0;
    ByteWriter writer = new ByteWriter().u8(compression << 6 | fragmentation << 4 | updateCode);
    compressionFlags.ifPresent(writer::u8);
    return writer.u16le(data.size()).bytes(data).toBytes();
  }
}
