package rdpdoctor.server.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.rdp.client.Introduction;
import rdpdoctor.rdp.client.SessionEvent;
import rdpdoctor.rdp.client.SessionPhase;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.share.Rectangle;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.SecurityProtocol;
import rdpdoctor.testkit.server.Pause;

/**
 * Clients that mean harm: whatever they do costs them their own connection, and neither a thread
 * nor memory stays behind; a session that is there goes on.
 */
@Timeout(120)
class HostileClientsTest {

  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final int MANY = 100;
  private static final int TPKT_HEADER = 4;
  private static final int SLACK_MEGABYTES = 8;

  @TempDir private Path folder;

  private Twin twin;
  private Guest witness;
  private SessionPhase session;
  private int threads;

  @BeforeEach
  void open() throws IOException, GeneralSecurityException, DecodeException {
    twin = Twin.underTls();
    witness = Guest.of(twin);
    session = witness.session(Guest.anna());
    assertWitnessed();
    threads = virtualThreads();
  }

  /** The session that was there before is there, and nobody else. */
  @AfterEach
  void nothing_is_left_behind() throws IOException, DecodeException {
    try (Twin _ = twin;
        Guest _ = witness) {
      long deadline = System.nanoTime() + LIMIT.toNanos();
      while ((twin.sessions().size() > 1 || virtualThreads() > threads)
          && System.nanoTime() < deadline) {
        Pause.brief();
      }
      assertEquals(1, twin.sessions().size(), () -> twin.sessions().toString());
      int left = virtualThreads();
      assertTrue(left <= threads, () -> "%d threads, before %d".formatted(left, threads));
      assertWitnessed();
    }
  }

  /** Moving the mouse changes the picture. */
  private void assertWitnessed() throws IOException, DecodeException {
    witness.wire().send(session.refresh(Rectangle.ofDesktop(64, 64)));
    witness.wire().send(session.input(List.of(new InputEvent.Mouse(0x0800, 100, 100))));
    witness.await(session, SessionEvent.Updated.class::isInstance);
  }

  private int virtualThreads() throws IOException {
    Path dump = folder.resolve("threads");
    Files.deleteIfExists(dump);
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
    return (int)
        Files.readAllLines(dump).stream().filter(line -> line.matches("#\\d+ .*virtual.*")).count();
  }

  /** The packets of a client that goes all the way, and leaves. */
  private List<Bytes> packets() throws IOException, GeneralSecurityException, DecodeException {
    List<Bytes> packets = new ArrayList<>();
    visit(
        (_, packet) -> {
          packets.add(packet);
          return packet;
        });
    return packets;
  }

  private void visit(Outgoing outgoing)
      throws IOException, GeneralSecurityException, DecodeException {
    try (Guest guest = Guest.of(twin, outgoing)) {
      SessionPhase active = guest.session(Introduction.anonymous());
      guest.wire().send(active.input(List.of(new InputEvent.Mouse(0x0800, 5, 5))));
      guest.wire().send(active.refresh(Rectangle.ofDesktop(64, 64)));
      guest.wire().send(SessionPhase.disconnect());
    }
  }

  /** In each state the packet that comes next is cut; the client waits for what the server does. */
  @Test
  void every_truncation_in_every_state_ends_its_connection_and_no_other() throws Exception {
    List<Bytes> packets = packets();
    assertTrue(packets.size() > 10, () -> packets.size() + " packets");
    for (int state = 0; state < packets.size(); state++) {
      for (int length : lengths(packets.get(state).size())) {
        assertEnded(state, length);
      }
    }
  }

  /** All short ones, and some of the others. */
  private static Set<Integer> lengths(int size) {
    Set<Integer> lengths = new TreeSet<>();
    IntStream.range(TPKT_HEADER, Math.min(12, size)).forEach(lengths::add);
    IntStream.of(size / 3, size / 2, size - 1)
        .filter(length -> length >= TPKT_HEADER && length < size)
        .forEach(lengths::add);
    return lengths;
  }

  private void assertEnded(int state, int length) throws Exception {
    Outgoing cut = (number, packet) -> number == state ? shortened(packet, length) : packet;
    try (Guest guest = Guest.of(twin, cut)) {
      try {
        guest.session(Introduction.anonymous());
      } catch (IOException | DecodeException | AssertionError _) {
        // It was cut in one of the phases.
      }
      assertTrue(
          guest.wire().sent() <= state || guest.wire().isEnded(LIMIT),
          () -> "packet %d cut to %d bytes".formatted(state, length));
    }
  }

  /** The header tells the new length, so that the server does not wait for the rest. */
  private static Bytes shortened(Bytes packet, int length) {
    return packet.get(0) == 3
        ? new ByteWriter().u8(3).u8(0).u16be(length).toBytes().plus(packet.first(length).from(4))
        : packet.first(length);
  }

  @Test
  void random_bytes_end_their_connection_and_no_other() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < MANY; i++) {
      byte[] bytes = new byte[1 + random.nextInt(600)];
      random.nextBytes(bytes);
      try (Guest guest = Guest.of(twin)) {
        if (i % 2 == 0) {
          guest.negotiate(SecurityProtocol.SSL);
          guest.wire().secure();
        }
        guest.wire().sendRaw(Bytes.of(bytes));
        if (i % 4 < 2) {
          guest.wire().abort();
        }
      }
    }
  }

  /** In each state some clients fall silent; the next one is served as if nobody waited. */
  @Test
  void clients_that_fall_silent_or_are_slow_keep_nobody_waiting() throws Exception {
    List<Guest> silent = new ArrayList<>();
    try {
      for (int i = 0; i < MANY; i++) {
        Guest guest = Guest.of(twin);
        silent.add(guest);
        switch (i % 4) {
          case 0 -> {} // Not a byte.
          case 1 -> guest.wire().sendRaw(Bytes.hex("0300"));
          case 2 -> guest.negotiate(SecurityProtocol.SSL);
          default -> {
            guest.negotiate(SecurityProtocol.SSL);
            guest.wire().secure();
            guest.settle();
          }
        }
      }
      try (Guest guest = Guest.of(twin)) {
        long start = System.nanoTime();
        guest.session(Introduction.anonymous());
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(5).toNanos());
      }
      assertWitnessed();
    } finally {
      for (Guest guest : silent) {
        guest.wire().abort();
      }
    }
  }

  /** Who announces more than anybody may send is not waited for. */
  @Test
  void a_client_that_announces_too_much_is_ended() throws Exception {
    try (Guest guest = Guest.of(twin)) {
      guest.wire().sendRaw(Bytes.hex("0300ffff"));
      guest.wire().abort();
    }
    try (Guest guest = Guest.of(twin)) {
      guest.negotiate(SecurityProtocol.SSL);
      guest.wire().secure();
      guest.wire().sendRaw(Bytes.hex("30847fffffff"));
      assertTrue(guest.wire().isEnded(LIMIT));
    }
  }

  @Test
  void a_thousand_connections_leave_no_memory_behind() throws Exception {
    knock(MANY);
    long before = usedMegabytes();
    knock(10 * MANY);
    awaitOne();
    long after = usedMegabytes();
    assertTrue(after - before < SLACK_MEGABYTES, () -> "from %d to %d MB".formatted(before, after));
  }

  private void knock(int times) throws IOException {
    for (int i = 0; i < times; i++) {
      try (Socket socket = new Socket(twin.host(), twin.port())) {
        socket.getOutputStream().write(i);
      }
    }
  }

  private void awaitOne() {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (twin.sessions().size() > 1 && System.nanoTime() < deadline) {
      Pause.brief();
    }
  }

  private static long usedMegabytes() {
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
