package rdpdoctor.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * A folder on a real disk. Its files stay open until the end: on POSIX systems closing any channel
 * of a file gives up the lock that another one holds.
 */
final class DiskFolder implements StoredFolder, Closeable {

  private final Path folder;
  private final DiskFile hive;
  private final String hiveName;
  private final Map<String, FileChannel> open = new HashMap<>();

  /** The folder of a hive that is open and locked already, and stays so when this is closed. */
  DiskFolder(Path hive, FileChannel channel) {
    folder = hive.resolveSibling("").toAbsolutePath();
    this.hive = new DiskFile(channel);
    hiveName = FileNames.last(hive);
  }

  @Override
  public StoredFile open(String name) throws IOException {
    if (name.equals(hiveName)) {
      return hive;
    }
    FileChannel known = open.get(name);
    return known == null ? keep(name) : new DiskFile(known);
  }

  private DiskFile keep(String name) throws IOException {
    FileChannel channel =
        FileChannel.open(path(name), StandardOpenOption.READ, StandardOpenOption.WRITE);
    open.put(name, channel);
    return new DiskFile(channel);
  }

  @Override
  public boolean exists(String name) {
    return Files.exists(path(name), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public StoredFile create(String name, String like) throws IOException {
    FileIdentity.createPrivate(path(name));
    DiskFile file = keep(name);
    FileIdentity.copy(path(like), path(name));
    return file;
  }

  @Override
  public void rename(String from, String to) throws IOException {
    Files.move(
        path(from), path(to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(String name) throws IOException {
    Files.delete(path(name));
  }

  @Override
  public void force() throws IOException {
    if (!FileIdentity.isPosix(folder)) {
      return; // Windows opens no folder as a file, and logs its changes to names by itself.
    }
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private Path path(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() throws IOException {
    for (FileChannel channel : open.values()) {
      channel.close();
    }
  }
}
