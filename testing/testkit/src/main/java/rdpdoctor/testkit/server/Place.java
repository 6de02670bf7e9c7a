package rdpdoctor.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where a server listens.
 *
 * @param launcher the words before its command line, such as {@code ip netns exec NAME}
 */
public record Place(String host, int port, List<String> launcher) {

  private static final AtomicInteger STARTED = new AtomicInteger();

  public Place {
    launcher = List.copyOf(launcher);
  }

  /**
   * A free port of a loopback address that no other server of this virtual machine has, and hardly
   * one of another.
   */
  public static Place onLoopback() {
    long pid = ProcessHandle.current().pid();
    int last = 1 + STARTED.getAndIncrement() % 254;
    String host = "127.%d.%d.%d".formatted(64 + (pid >> 8) % 128, pid & 0xFF, last);
    return new Place(host, freePort(host), List.of());
  }

  private static int freePort(String host) {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(host))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
