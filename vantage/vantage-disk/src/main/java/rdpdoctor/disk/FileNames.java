package rdpdoctor.disk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Names of files as Windows compares them, on whatever file system they lie. */
public final class FileNames {

  private FileNames() {}

  /** The last name of a path. */
  public static String last(Path file) {
    return Objects.requireNonNullElse(file.getFileName(), file).toString();
  }

  /** The file of this name in a folder, in whatever case it is written. */
  public static Optional<Path> find(Path folder, String name) throws IOException {
    return best(among(folder, List.of(name)), name);
  }

  /** The files of a folder that have one of these names, found by reading it once. */
  public static List<Path> among(Path folder, List<String> names) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            folder, file -> names.stream().anyMatch(last(file)::equalsIgnoreCase))) {
      files.forEach(found::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  /** The file that is named just so, or else the first of those that differ by case only. */
  public static Optional<Path> best(List<Path> files, String name) {
    List<Path> alike =
        files.stream().filter(file -> last(file).equalsIgnoreCase(name)).sorted().toList();
    return alike.stream()
        .filter(file -> last(file).equals(name))
        .findFirst()
        .or(() -> alike.stream().findFirst());
  }
}
