package rdpdoctor.server.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner may open; on Windows the user's own folders are so already. */
final class OwnerOnly {

  private static final String POSIX = "posix";

  private OwnerOnly() {}

  static void restrict(Path file) throws IOException {
    if (isPosix(file)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /**
   * Makes a folder, or accepts it as it is.
   *
   * @throws IOException if there is one that others may enter
   */
  static void folder(Path folder) throws IOException {
    Files.createDirectories(folder.toAbsolutePath().getParent());
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(folder, attributes(folder));
    }
    if (isPosix(folder)) {
      PosixFileAttributes found =
          Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      String permissions = PosixFilePermissions.toString(found.permissions());
      if (!permissions.endsWith("------")) {
        throw new IOException(
            "%s: permissions are %s, expected the owner's only".formatted(folder, permissions));
      }
    }
  }

  private static FileAttribute<?>[] attributes(Path folder) {
    return isPosix(folder)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains(POSIX);
  }
}
