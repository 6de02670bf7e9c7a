package rdpdoctor.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.testkit.program.RunningProgram;

/**
 * The listening TCP sockets in the network namespace of a program, read from Linux' {@code
 * /proc/PID/net}. Looking takes no connection from a server that serves only one.
 */
public final class ListeningSockets {

  private static final String LISTEN = "0A";

  /** How an IPv4 address looks on a socket of the IPv6 family, which is what Java opens. */
  private static final String IPV4_MAPPED = "0000000000000000FFFF0000";

  private final RunningProgram program;

  private ListeningSockets(RunningProgram program) {
    this.program = program;
  }

  public static ListeningSockets of(RunningProgram program) {
    return new ListeningSockets(program);
  }

  /** Whether a socket listens there in time; false at once when the program has ended. */
  public boolean await(Place place, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!listensAt(place)) {
      if (System.nanoTime() > deadline || !program.isAlive()) {
        return false;
      }
      Pause.brief();
    }
    return true;
  }

  private boolean listensAt(Place place) {
    String address = address(place.host());
    List<String> locals =
        Stream.of(address, IPV4_MAPPED + address, "0".repeat(8), "0".repeat(32))
            .map(local -> "%s:%04X".formatted(local, place.port()))
            .toList();
    return Stream.of("tcp", "tcp6")
        .flatMap(this::lines)
        .map(line -> line.strip().split("\\s+"))
        .anyMatch(fields -> locals.contains(fields[1]) && fields[3].equals(LISTEN));
  }

  private Stream<String> lines(String table) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(program.pid()), "net", table))
          .stream()
          .skip(1);
    } catch (NoSuchFileException e) {
      return Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kernel prints the address in 32-bit words, each in the byte order of the machine. */
  private static String address(String host) {
    byte[] bytes = InetAddress.ofLiteral(host).getAddress();
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      hex.append("%02X".formatted(bytes[i ^ 3]));
    }
    return hex.toString();
  }
}
