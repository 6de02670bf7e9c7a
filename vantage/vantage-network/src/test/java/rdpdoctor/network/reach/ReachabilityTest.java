package rdpdoctor.network.reach;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.facts.ReachAttempt;
import rdpdoctor.diagnosis.facts.ReachOutcome;

class ReachabilityTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final InetAddress FIRST = InetAddress.ofLiteral("127.0.12.1");
  private static final InetAddress SECOND = InetAddress.ofLiteral("127.0.12.2");
  private static final InetAddress THIRD = InetAddress.ofLiteral("127.0.12.3");

  private final Reachability reachability = new Reachability();

  @Test
  void a_listener_is_connected_to_and_the_socket_is_handed_over() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, FIRST)) {
      Reach reach = reachability.reach(List.of(FIRST), server.getLocalPort(), TIMEOUT);
      assertEquals(ReachOutcome.CONNECTED, reach.outcome());
      try (Socket socket = reach.socket().orElseThrow();
          Socket accepted = server.accept()) {
        assertEquals(accepted.getRemoteSocketAddress(), socket.getLocalSocketAddress());
        assertTrue(socket.getTcpNoDelay());
      }
    }
  }

  @Test
  void a_port_without_a_listener_refuses() throws IOException {
    Reach reach = reachability.reach(List.of(FIRST), closedPort(), TIMEOUT);
    assertEquals(ReachOutcome.REFUSED, reach.outcome());
    assertTrue(reach.socket().isEmpty());
  }

  @Test
  void ipv6_is_reached_as_well() throws IOException {
    InetAddress loopback = InetAddress.ofLiteral("::1");
    try (ServerSocket server = new ServerSocket(0, 5, loopback)) {
      Reach reach = reachability.reach(List.of(loopback), server.getLocalPort(), TIMEOUT);
      reach.socket().orElseThrow().close();
      assertEquals("::1", reach.attempts().getFirst().address());
    }
  }

  @Test
  void silence_ends_with_the_timeout() throws IOException {
    try (FullListener listener = new FullListener(FIRST)) {
      Duration timeout = Duration.ofMillis(300);
      Reach reach = reachability.reach(List.of(FIRST), listener.port(), timeout);
      assertEquals(ReachOutcome.TIMED_OUT, reach.outcome());
      Duration elapsed = reach.attempts().getFirst().elapsed();
      assertTrue(elapsed.compareTo(timeout) >= 0, "only " + elapsed);
      assertTrue(elapsed.compareTo(Duration.ofSeconds(3)) < 0, elapsed + " for " + timeout);
    }
  }

  @Test
  void a_dead_address_is_reported_and_the_living_one_is_used() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, SECOND)) {
      Reach reach = reachability.reach(List.of(FIRST, SECOND), server.getLocalPort(), TIMEOUT);
      assertEquals(ReachOutcome.CONNECTED, reach.outcome());
      assertEquals(
          List.of(ReachOutcome.REFUSED, ReachOutcome.CONNECTED),
          reach.attempts().stream().map(ReachAttempt::outcome).toList());
      assertEquals(
          List.of("127.0.12.1", "127.0.12.2"),
          reach.attempts().stream().map(ReachAttempt::address).toList());
      try (Socket socket = reach.socket().orElseThrow()) {
        assertEquals(SECOND, socket.getInetAddress());
      }
    }
  }

  @Test
  void of_two_living_addresses_the_first_is_kept_and_the_second_is_closed() throws IOException {
    try (ServerSocket first = new ServerSocket(0, 5, FIRST);
        ServerSocket second = new ServerSocket(first.getLocalPort(), 5, SECOND)) {
      Reach reach = reachability.reach(List.of(FIRST, SECOND), first.getLocalPort(), TIMEOUT);
      try (Socket kept = reach.socket().orElseThrow();
          Socket closed = second.accept()) {
        assertEquals(FIRST, kept.getInetAddress());
        closed.setSoTimeout(5_000);
        assertEquals(-1, closed.getInputStream().read());
      }
    }
  }

  @Test
  void where_no_address_connects_the_first_one_speaks_for_all() throws IOException {
    try (FullListener silent = new FullListener(SECOND)) {
      Reach reach =
          reachability.reach(List.of(FIRST, SECOND, THIRD), silent.port(), Duration.ofMillis(300));
      assertEquals(ReachOutcome.REFUSED, reach.outcome());
      assertEquals(
          List.of(ReachOutcome.REFUSED, ReachOutcome.TIMED_OUT, ReachOutcome.REFUSED),
          reach.attempts().stream().map(ReachAttempt::outcome).toList());
    }
  }

  @Test
  void several_silent_addresses_take_no_longer_than_one() throws IOException {
    try (FullListener listener = new FullListener(FIRST)) {
      long start = System.nanoTime();
      Duration timeout = Duration.ofMillis(500);
      Reach reach =
          reachability.reach(
              List.of(FIRST, FIRST, FIRST, FIRST, FIRST, FIRST), listener.port(), timeout);
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      assertAll(
          () -> assertEquals(6, reach.attempts().size()),
          () -> assertEquals(ReachOutcome.TIMED_OUT, reach.outcome()),
          () -> assertTrue(elapsed.compareTo(timeout.multipliedBy(5)) < 0, "took " + elapsed));
    }
  }

  @Test
  void no_address_is_a_mistake_of_the_caller() {
    assertThrows(
        IllegalArgumentException.class, () -> reachability.reach(List.of(), 3389, TIMEOUT));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, FIRST)) {
      return socket.getLocalPort();
    }
  }

  /** Listens, accepts nobody, and has no place left in its queue: further SYNs are dropped. */
  private static final class FullListener implements AutoCloseable {

    private final ServerSocket server;
    private final List<Socket> waiting = new ArrayList<>();

    FullListener(InetAddress address) throws IOException {
      server = new ServerSocket(0, 1, address);
      while (thereIsRoomFor(new Socket())) {
        assertTrue(waiting.size() < 10, "the queue does not fill");
      }
    }

    private boolean thereIsRoomFor(Socket socket) throws IOException {
      waiting.add(socket);
      try {
        socket.connect(new InetSocketAddress(server.getInetAddress(), port()), 300);
        return true;
      } catch (SocketTimeoutException e) {
        return false;
      }
    }

    int port() {
      return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
      for (Socket socket : waiting) {
        socket.close();
      }
      server.close();
    }
  }
}
