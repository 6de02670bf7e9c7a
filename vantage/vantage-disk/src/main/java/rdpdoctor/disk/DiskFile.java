package rdpdoctor.disk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A file on a real disk, written by calls and never through a mapping, so that order is kept. */
record DiskFile(FileChannel channel) implements StoredFile {

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public void read(long offset, ByteBuffer bytes) throws IOException {
    int start = bytes.position();
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, offset + bytes.position() - start) < 0) {
        throw new EOFException("file ends before offset " + (offset + bytes.limit() - start));
      }
    }
  }

  @Override
  public void write(long offset, ByteBuffer bytes) throws IOException {
    ByteBuffer rest = bytes.duplicate();
    int start = rest.position();
    while (rest.hasRemaining()) {
      channel.write(rest, offset + rest.position() - start);
    }
  }

  @Override
  public void force() throws IOException {
    channel.force(true);
  }
}
