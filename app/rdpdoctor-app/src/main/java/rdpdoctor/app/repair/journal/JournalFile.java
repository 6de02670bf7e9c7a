package rdpdoctor.app.repair.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.RepairJournal;

/** A journal that entries are added to. It holds what registry values were: for its owner alone. */
public final class JournalFile implements RepairJournal, Closeable {

  private final Path path;
  private final FileChannel channel;

  private JournalFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * A new journal, in a folder that is there.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is such a file: it may be a journal
   *     that an undo needs
   */
  public static JournalFile create(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), privately(file));
    JournalFile journal = new JournalFile(file, channel);
    forceName(file);
    return journal;
  }

  /** A journal that is there, behind its last whole line. */
  public static JournalFile reopen(Path file) throws IOException {
    long whole = StoredJournal.wholeLength(Files.readAllBytes(file));
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    channel.truncate(whole);
    channel.position(whole);
    return new JournalFile(file, channel);
  }

  public Path path() {
    return path;
  }

  @Override
  public void append(JournalEntry entry) throws IOException {
    ByteBuffer line = ByteBuffer.wrap(EntryWriter.line(entry));
    long start = channel.position();
    try {
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    } catch (IOException e) {
      cutAt(start, e);
      throw e;
    }
  }

  /** Half a line may stand at the end of a journal, and nowhere else. */
  private void cutAt(long start, IOException failure) {
    try {
      channel.truncate(start);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static FileAttribute<?>[] privately(Path file) {
    return isPosix(file)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static void forceName(Path file) throws IOException {
    if (isPosix(file)) {
      Path folder = file.toAbsolutePath().resolveSibling("");
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
