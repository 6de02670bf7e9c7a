package rdpdoctor.disk.apply;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a second repair away from a folder of hives. The system gives up a lock when its process
 * ends, however it ends: the file that a killed one leaves behind hinders nobody.
 */
final class RepairLock implements AutoCloseable {

  private static final String NAME = "rdpdoctor.lock";

  // Closing a second channel of the file would drop the first one's lock on POSIX systems.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private RepairLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  static RepairLock on(Path hives) throws IOException, RepairRefusedException {
    Path folder = hives.toRealPath();
    if (!HELD.add(folder)) {
      throw Refusals.repairing(folder);
    }
    boolean isLocked = false;
    try {
      RepairLock lock = new RepairLock(folder, locked(folder));
      isLocked = true;
      return lock;
    } finally {
      if (!isLocked) {
        HELD.remove(folder);
      }
    }
  }

  private static FileChannel locked(Path folder) throws IOException, RepairRefusedException {
    Path file = folder.resolve(NAME);
    if (!Files.isWritable(folder)) {
      throw Refusals.readOnly(folder, new AccessDeniedException(folder.toString()));
    }
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean isLocked = false;
    try {
      Object before = identity(file);
      isLocked = tryLock(channel) && before.equals(identity(file));
    } finally {
      if (!isLocked) {
        channel.close();
      }
    }
    if (!isLocked) {
      throw Refusals.repairing(folder);
    }
    return channel;
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  // A repair that ends removes the file: whoever had it open by then has locked nothing.
  private static Object identity(Path file) throws IOException {
    return Files.exists(file)
        ? Objects.requireNonNullElse(
            Files.readAttributes(file, BasicFileAttributes.class).fileKey(), file)
        : "removed";
  }

  void requireHeld() {
    if (!channel.isOpen()) {
      throw new IllegalStateException("lock: is given up, expected to be held");
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(folder.resolve(NAME));
    } finally {
      HELD.remove(folder);
    }
  }
}
