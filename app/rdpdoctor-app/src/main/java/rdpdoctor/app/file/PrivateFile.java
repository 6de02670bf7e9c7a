package rdpdoctor.app.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that holds what a machine keeps: nobody but its owner reads it. */
public final class PrivateFile {

  private PrivateFile() {}

  /**
   * Makes the file as a whole or not at all.
   *
   * @throws FileAlreadyExistsException if there is such a file, which is left as it is
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    // Made for the owner alone, and not below a name that anybody looks for.
    Path draft = Files.createTempFile(folder(file), ".rdpdoctor-", ".tmp");
    try {
      Files.write(draft, bytes);
      flush(draft);
      publish(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  public static Path folder(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
  }

  private static void flush(Path draft) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** A second name cannot take the place of a file; where there are none, a move nearly cannot. */
  private static void publish(Path draft, Path file) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | IOException _) {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
