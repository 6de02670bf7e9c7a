package rdpdoctor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import rdpdoctor.hive.regf.BaseBlock;

/**
 * What tells a hive on disk from the same hive later: every program that writes hives well raises
 * the sequence numbers in the first sector, and even the others move the time.
 */
record HiveVersion(long size, FileTime modified, ByteBuffer firstSector) {

  static HiveVersion of(Path hive, ByteBuffer bytes) throws IOException {
    int size = Math.min(bytes.capacity(), BaseBlock.SECTOR);
    ByteBuffer copy = ByteBuffer.allocate(size).put(0, bytes, 0, size);
    return new HiveVersion(bytes.capacity(), Files.getLastModifiedTime(hive), copy);
  }
}
