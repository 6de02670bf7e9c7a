package rdpdoctor.network.udp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.facts.UdpOutcome;
import rdpdoctor.rdp.udp.UdpHandshake;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.capture.Capture;
import rdpdoctor.testkit.capture.Datagram;

class UdpProbeTest {

  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final long SEQUENCE = 0xFFFF_FFF0L;
  private static final int CORRELATION_ID = 0x0800;

  @Test
  void a_syn_ack_is_an_answer() throws IOException {
    try (DatagramSocket server = new DatagramSocket(0, LOOPBACK)) {
      UdpProbe.Pending probe = start(server);
      DatagramPacket syn = receive(server);
      assertArrayEquals(
          UdpHandshake.syn(SEQUENCE).toArray(), Arrays.copyOf(syn.getData(), syn.getLength()));
      reply(server, syn, synAck(SEQUENCE));
      assertEquals(UdpOutcome.ANSWERED, probe.await());
    }
  }

  @Test
  void silence_is_waited_for_a_second_at_most_and_the_syn_is_not_repeated() throws IOException {
    try (DatagramSocket server = new DatagramSocket(0, LOOPBACK)) {
      long start = System.nanoTime();
      UdpOutcome outcome = UdpProbe.probe(LOOPBACK, server.getLocalPort(), SEQUENCE, TIMEOUT);
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      assertEquals(UdpOutcome.SILENT, outcome);
      assertTrue(elapsed.compareTo(TIMEOUT) < 0, "took " + elapsed);
      receive(server);
      server.setSoTimeout(100);
      assertThrows(SocketTimeoutException.class, () -> receive(server));
    }
  }

  @Test
  void a_short_timeout_counts() throws IOException {
    try (DatagramSocket server = new DatagramSocket(0, LOOPBACK)) {
      long start = System.nanoTime();
      UdpProbe.probe(LOOPBACK, server.getLocalPort(), SEQUENCE, Duration.ofMillis(50));
      assertTrue(System.nanoTime() - start < Duration.ofMillis(900).toNanos());
    }
  }

  @Test
  void a_closed_port_says_so() throws IOException {
    int port;
    try (DatagramSocket server = new DatagramSocket(0, LOOPBACK)) {
      port = server.getLocalPort();
    }
    assertEquals(UdpOutcome.PORT_UNREACHABLE, UdpProbe.probe(LOOPBACK, port, SEQUENCE, TIMEOUT));
  }

  @Test
  void what_is_no_syn_ack_is_silence_of_the_transport() throws IOException {
    byte[] synOnly = UdpHandshake.syn(SEQUENCE).toArray();
    byte[] tooShort = {0};
    byte[] somethingElse = "HTTP/1.1 400 Bad Request".getBytes(StandardCharsets.US_ASCII);
    for (byte[] answer : new byte[][] {synOnly, tooShort, somethingElse, {}}) {
      try (DatagramSocket server = new DatagramSocket(0, LOOPBACK)) {
        UdpProbe.Pending probe = start(server);
        reply(server, receive(server), answer);
        assertEquals(UdpOutcome.SILENT, probe.await());
      }
    }
  }

  @Test
  void the_answer_of_a_windows_server_is_understood() throws IOException {
    byte[] captured = handshake().get(1).bytes();
    try (DatagramSocket server = new DatagramSocket(0, LOOPBACK)) {
      UdpProbe.Pending probe = start(server);
      reply(server, receive(server), captured);
      assertEquals(UdpOutcome.ANSWERED, probe.await());
    }
  }

  /** Our SYN is that of mstsc without a correlation id, and of the second protocol version. */
  @Test
  void the_syn_is_what_mstsc_sends() {
    ByteBuffer captured = ByteBuffer.wrap(handshake().getFirst().bytes());
    int sequence = captured.getInt(8);
    ByteBuffer expected = ByteBuffer.allocate(captured.limit());
    expected.put(captured.slice(0, 16)).put(captured.slice(48, 4));
    expected.putShort(6, (short) (captured.getShort(6) & ~CORRELATION_ID));
    expected.putShort(18, (short) 2);
    assertEquals(Bytes.of(expected.array()), UdpHandshake.syn(sequence));
    assertEquals(ByteBuffer.allocate(1180), captured.slice(52, 1180)); // the padding
  }

  /** A SYN and a SYN+ACK. */
  private static List<Datagram> handshake() {
    return Capture.read(Shared.require("pcaps/zeek/rdpeudp-handshake-success.pcap")).datagrams();
  }

  private static UdpProbe.Pending start(DatagramSocket server) throws IOException {
    server.setSoTimeout(5_000);
    return UdpProbe.start(LOOPBACK, server.getLocalPort(), SEQUENCE, TIMEOUT);
  }

  private static DatagramPacket receive(DatagramSocket server) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
    server.receive(packet);
    return packet;
  }

  private static void reply(DatagramSocket server, DatagramPacket to, byte[] bytes)
      throws IOException {
    server.send(new DatagramPacket(bytes, bytes.length, to.getSocketAddress()));
  }

  /** Built by hand from [MS-RDPEUDP] section 4.1.2, SYN and ACK. */
  private static byte[] synAck(long sequence) {
    return Bytes.hex("%08x 0040 1005 0f94ea0b 04d0 04d0 0001 0002".formatted(sequence)).toArray();
  }
}
