package rdpdoctor.server.control;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * Where the sockets of this user's terminal servers lie, each named by the process that answers.
 *
 * @param folder which nobody else may enter
 */
public record ControlFolder(Path folder) {

  private static final String BEGIN = "serve-";
  private static final String END = ".sock";

  /** The socket of a process, which is none yet; the folder is made where it is missing. */
  public Path make(long process) throws IOException {
    OwnerOnly.folder(folder);
    Path socket = socket(process);
    // The number is this process's own: a socket of that name was left by one that is gone.
    Files.deleteIfExists(socket);
    return socket;
  }

  public Path socket(long process) {
    return folder.resolve(BEGIN + process + END);
  }

  /** The processes that have a socket, whether they still answer or not. */
  public List<Long> processes() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Long> processes = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, BEGIN + "*" + END)) {
      files.forEach(file -> process(file).ifPresent(processes::add));
    }
    processes.sort(Comparator.naturalOrder());
    return List.copyOf(processes);
  }

  private static OptionalLong process(Path socket) {
    String name = String.valueOf(socket.getFileName());
    String number = name.substring(BEGIN.length(), name.length() - END.length());
    return number.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(number))
        : OptionalLong.empty();
  }
}
