package rdpdoctor.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which program listens on a port, as {@code netstat -ano} and {@code tasklist} tell on Windows:
 * here from the socket tables of Linux. Elsewhere, and where the program belongs to somebody else,
 * it is unknown.
 */
final class PortOwner {

  private static final Path PROC = Path.of("/proc");
  private static final String STATE_LISTEN = "0A";
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final int PATIENCE_MILLIS = 1000;

  private PortOwner() {}

  /** Such as {@code xrdp (pid 4711)}; empty where nobody listens there. */
  static Optional<String> of(InetSocketAddress address) {
    List<String> inodes =
        Stream.of("net/tcp", "net/tcp6")
            .flatMap(table -> inodes(PROC.resolve(table), address.getPort()).stream())
            .toList();
    Optional<String> named = inodes.stream().flatMap(inode -> process(inode).stream()).findFirst();
    return named.isPresent() || (inodes.isEmpty() && !answers(address))
        ? named
        : Optional.of("an unknown program");
  }

  /** Where there is no table to look into. */
  private static boolean answers(InetSocketAddress address) {
    try (Socket probe = new Socket()) {
      probe.connect(address, PATIENCE_MILLIS);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** The sockets that listen on the port, on whichever address. */
  private static List<String> inodes(Path table, int port) {
    String suffix = ":%04X".formatted(port);
    try (Stream<String> lines = Files.lines(table)) {
      return lines
          .map(line -> line.strip().toUpperCase(Locale.ROOT).split("\\s+"))
          .filter(columns -> columns.length > INODE)
          .filter(columns -> columns[STATE].equals(STATE_LISTEN))
          .filter(columns -> columns[LOCAL_ADDRESS].endsWith(suffix))
          .map(columns -> columns[INODE])
          .toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  private static Optional<String> process(String inode) {
    String socket = "socket:[" + inode + "]";
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        if (holds(process, socket)) {
          return Optional.of(name(process));
        }
      }
    } catch (IOException _) {
      // No list of processes, so nobody to name.
    }
    return Optional.empty();
  }

  private static boolean holds(Path process, String socket) {
    try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path descriptor : descriptors) {
        if (Files.readSymbolicLink(descriptor).toString().equals(socket)) {
          return true;
        }
      }
    } catch (IOException _) {
      // It has ended, or belongs to somebody else.
    }
    return false;
  }

  private static String name(Path process) throws IOException {
    return "%s (pid %s)"
        .formatted(Files.readString(process.resolve("comm")).strip(), process.getFileName());
  }
}
