package rdpdoctor.testkit.eventlog;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.zip.CRC32;

/** Writes one chunk. */
public final class ChunkBuilder {

  private static final int SIZE = 65536;
  private static final int HEADER = 512;
  private static final long SIGNATURE = 0x006B6E68_43666C45L;

  private final Out out = new Out(SIZE).skipTo(HEADER);
  private final BinaryXml xml = new BinaryXml(out);
  private long first = -1;
  private long last = -1;
  private int lastOffset = HEADER;

  public ChunkBuilder record(long id, Instant written, Document document) {
    int begin = out.position();
    out.i32(0x2A2A).i32(0).i64(id).i64(Values.fileTime(written));
    xml.document(document);
    int size = (out.position() - begin + Integer.BYTES + 7) / 8 * 8;
    out.skipTo(begin + size - Integer.BYTES).i32(size).patch32(begin + 4, size);
    first = first < 0 ? id : first;
    last = id;
    lastOffset = begin;
    return this;
  }

  /** The chunk with its checksums. */
  ByteBuffer build() {
    int free = out.position();
    out.patch64(0, SIGNATURE).patch64(8, first).patch64(16, last);
    out.patch64(24, first).patch64(32, last).patch32(40, 128).patch32(44, lastOffset);
    out.patch32(48, free);
    ByteBuffer chunk = out.all();
    seal(chunk);
    return chunk;
  }

  /** Makes both checksums right, whatever the header says. */
  static void seal(ByteBuffer chunk) {
    int free = Math.clamp(chunk.getInt(48), HEADER, SIZE);
    chunk.putInt(52, checksum(chunk.slice(HEADER, free - HEADER)));
    sealHeader(chunk);
  }

  static void sealHeader(ByteBuffer chunk) {
    chunk.putInt(124, checksum(chunk.slice(0, 120), chunk.slice(128, HEADER - 128)));
  }

  static int checksum(ByteBuffer... parts) {
    CRC32 sum = new CRC32();
    for (ByteBuffer part : parts) {
      sum.update(part);
    }
    return (int) sum.getValue();
  }
}
