package rdpdoctor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A file as the order of writes to it sees it: tests cut the power between any two. */
interface StoredFile {

  long size() throws IOException;

  /** Fills the buffer from the offset on, which the file must reach. */
  void read(long offset, ByteBuffer bytes) throws IOException;

  /** Writes the whole buffer. */
  void write(long offset, ByteBuffer bytes) throws IOException;

  /** Returns when all that was written is on the medium. */
  void force() throws IOException;
}
