package rdpdoctor.testkit.eventlog;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes a log of Windows Vista or later. */
public final class EvtxBuilder {

  public static final int HEADER = 4096;
  public static final int CHUNK = 65536;
  private static final long SIGNATURE = 0x00656C69_46666C45L;

  private final List<ByteBuffer> chunks = new ArrayList<>();
  private int flags;

  public EvtxBuilder chunk(UnaryOperator<ChunkBuilder> records) {
    chunks.add(records.apply(new ChunkBuilder()).build());
    return this;
  }

  /** A chunk that was never used. */
  public EvtxBuilder unused() {
    chunks.add(ByteBuffer.allocate(CHUNK));
    return this;
  }

  public EvtxBuilder dirty() {
    flags |= 1;
    return this;
  }

  public ByteBuffer build() {
    Out out = new Out(HEADER + chunks.size() * CHUNK);
    out.i64(SIGNATURE).i64(0).i64(chunks.size() - 1L).i64(1).i32(128);
    out.u16(1).u16(3).u16(HEADER).u16(chunks.size()).skipTo(120).i32(flags).skipTo(HEADER);
    chunks.forEach(out::buffer);
    ByteBuffer file = out.all();
    seal(file);
    return file;
  }

  /** Makes all checksums right, so that what was damaged behind them is reached. */
  public static void seal(ByteBuffer file) {
    file.order(ByteOrder.LITTLE_ENDIAN);
    if (file.capacity() >= HEADER) {
      file.putInt(124, ChunkBuilder.checksum(file.slice(0, 120)));
    }
    for (int at = HEADER; at + CHUNK <= file.capacity(); at += CHUNK) {
      ByteBuffer chunk = file.slice(at, CHUNK).order(ByteOrder.LITTLE_ENDIAN);
      if (chunk.getLong(0) != 0) {
        ChunkBuilder.seal(chunk);
      }
    }
  }

  /** Makes the checksum of one chunk's header right, and leaves that of its records. */
  public static void sealHeader(ByteBuffer chunk) {
    ChunkBuilder.sealHeader(chunk.order(ByteOrder.LITTLE_ENDIAN));
  }
}
