package rdpdoctor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.DosFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Set;

/** Who may do what with a file: what a copy of a hive must not lose, since a SAM holds secrets. */
final class FileIdentity {

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-------");

  private FileIdentity() {}

  static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** A new file that nobody else can read while it is being filled. */
  static void createPrivate(Path file) throws IOException {
    if (isPosix(file)) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PRIVATE));
    } else {
      Files.createFile(file);
    }
  }

  /** Whether the file says that it is not to be written, even to a user who could. */
  static boolean isReadOnly(Path file) throws IOException {
    if (!Files.isWritable(file)) {
      return true;
    }
    if (isPosix(file)) {
      return !Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_WRITE);
    }
    DosFileAttributeView dos = Files.getFileAttributeView(file, DosFileAttributeView.class);
    return dos != null && dos.readAttributes().isReadOnly();
  }

  /**
   * Gives a file the owner, the access rights, the time of creation and the named attributes of
   * another one. An owner that this user may not give away stays this user.
   */
  static void copy(Path from, Path to) throws IOException {
    if (isPosix(from)) {
      copyPosix(from, to);
      copyNamed(from, to);
    } else {
      copyWindows(from, to);
    }
    FileTime created =
        Files.getFileAttributeView(from, BasicFileAttributeView.class)
            .readAttributes()
            .creationTime();
    Files.getFileAttributeView(to, BasicFileAttributeView.class).setTimes(null, null, created);
  }

  private static void copyPosix(Path from, Path to) throws IOException {
    PosixFileAttributes source = Files.readAttributes(from, PosixFileAttributes.class);
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    PosixFileAttributes target = view.readAttributes();
    try {
      if (!source.group().equals(target.group())) {
        view.setGroup(source.group());
      }
      if (!source.owner().equals(target.owner())) {
        view.setOwner(source.owner());
      }
    } catch (FileSystemException e) {
      return; // Its group or its owner is not to be had: then nobody else shall read it.
    }
    view.setPermissions(source.permissions());
  }

  private static void copyNamed(Path from, Path to) throws IOException {
    UserDefinedFileAttributeView source =
        Files.getFileAttributeView(from, UserDefinedFileAttributeView.class);
    UserDefinedFileAttributeView target =
        Files.getFileAttributeView(to, UserDefinedFileAttributeView.class);
    if (source == null || target == null) {
      return;
    }
    try {
      for (String name : source.list()) {
        ByteBuffer value = ByteBuffer.allocate(source.size(name));
        source.read(name, value);
        target.write(name, value.flip());
      }
    } catch (FileSystemException e) {
      return; // This file system has no named attributes.
    }
  }

  private static void copyWindows(Path from, Path to) throws IOException {
    AclFileAttributeView source = Files.getFileAttributeView(from, AclFileAttributeView.class);
    AclFileAttributeView target = Files.getFileAttributeView(to, AclFileAttributeView.class);
    if (source != null && target != null) {
      target.setAcl(source.getAcl());
      try {
        target.setOwner(source.getOwner());
      } catch (AccessDeniedException e) {
        return; // Only an administrator gives files away; the access list is what protects them.
      }
    }
    DosFileAttributeView dos = Files.getFileAttributeView(to, DosFileAttributeView.class);
    if (dos != null) {
      DosFileAttributes attributes = Files.readAttributes(from, DosFileAttributes.class);
      dos.setHidden(attributes.isHidden());
      dos.setSystem(attributes.isSystem());
    }
  }
}
