package rdpdoctor.disk;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Files as memory that is given back when the arena is closed. The older kind of mapping, without
 * an arena, starts a few milliseconds sooner, but lasts until its buffer is collected: for so long
 * Windows refuses to replace the file, and a hive that is saved may be replaced.
 */
public final class MappedFile {

  private MappedFile() {}

  public static ByteBuffer map(Path file, Arena arena) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return map(file, channel, arena);
    }
  }

  static ByteBuffer map(Path file, FileChannel channel, Arena arena) throws IOException {
    long size = channel.size();
    if (size > Integer.MAX_VALUE) {
      throw new IOException(
          "%s: size is %d, expected less than 2 GiB, the limit of hives".formatted(file, size));
    }
    return channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena).asByteBuffer();
  }
}
