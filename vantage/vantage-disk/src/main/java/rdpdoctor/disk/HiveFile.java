package rdpdoctor.disk;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.hive.log.Recovery;
import rdpdoctor.hive.regf.CorruptHiveException;

/**
 * A hive on a disk, open for reading: its pages are read when they are looked at. A dirty one is
 * recovered from the logs beside it in memory; the files are not changed.
 */
public final class HiveFile implements AutoCloseable {

  private final Path path;
  private final Arena arena;
  private final ByteBuffer stored;
  private final Recovery recovery;
  private final HiveVersion version;
  private final List<Path> logs;

  private HiveFile(
      Path path,
      Arena arena,
      ByteBuffer stored,
      Recovery recovery,
      HiveVersion version,
      List<Path> logs) {
    this.path = path;
    this.arena = arena;
    this.stored = stored;
    this.recovery = recovery;
    this.version = version;
    this.logs = logs;
  }

  /**
   * Opens a hive and finds its logs.
   *
   * @throws IOException if a file cannot be read
   * @throws CorruptHiveException if it is no hive
   */
  public static HiveFile open(Path path) throws IOException, CorruptHiveException {
    Path file = path.toRealPath();
    return open(file, arena -> MappedFile.map(file, arena));
  }

  /** The same through a channel that stays open, as closing another one would drop its lock. */
  static HiveFile open(Path path, FileChannel channel) throws IOException, CorruptHiveException {
    return open(path, arena -> MappedFile.map(path, channel, arena));
  }

  private static HiveFile open(Path path, Mapping mapping)
      throws IOException, CorruptHiveException {
    Arena arena = Arena.ofShared();
    boolean opened = false;
    try {
      HiveFile file = open(path, mapping.map(arena), arena);
      opened = true;
      return file;
    } catch (InternalError e) {
      throw fault(path, e);
    } finally {
      if (!opened) {
        arena.close();
      }
    }
  }

  private static HiveFile open(Path path, ByteBuffer stored, Arena arena)
      throws IOException, CorruptHiveException {
    HiveVersion version = HiveVersion.of(path, stored);
    List<Path> logs = HiveLogs.beside(path);
    List<ByteBuffer> contents = new ArrayList<>();
    for (Path log : logs) {
      contents.add(MappedFile.map(log, arena));
    }
    return new HiveFile(path, arena, stored, Recovery.recover(stored, contents), version, logs);
  }

  /** Where the hive lies, symbolic links resolved. */
  public Path path() {
    return path;
  }

  /** The logs beside the hive, in the order of {@link Recovery#logs}. */
  public List<Path> logs() {
    return logs;
  }

  /** What the logs gave, and the image to read: valid until this is closed. */
  public Recovery recovery() {
    return recovery;
  }

  /**
   * Reads something out of the image.
   *
   * @throws IOException also if the disk fails while a page is read
   */
  public <T> T read(Reading<T> reading) throws IOException, CorruptHiveException {
    try {
      return reading.from(recovery.image());
    } catch (InternalError e) {
      throw fault(path, e);
    }
  }

  ByteBuffer stored() {
    return stored;
  }

  HiveVersion version() {
    return version;
  }

  // The virtual machine has no other error for a page of a mapping that cannot be read.
  private static IOException fault(Path path, InternalError e) {
    return new IOException(path + ": a page of the file cannot be read", e);
  }

  @Override
  public void close() {
    arena.close();
  }

  /** What is made of an image. */
  @FunctionalInterface
  public interface Reading<T> {

    T from(ByteBuffer image) throws IOException, CorruptHiveException;
  }

  @FunctionalInterface
  private interface Mapping {

    ByteBuffer map(Arena arena) throws IOException;
  }
}
