package rdpdoctor.testkit.peer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.OpenSslClient;
import rdpdoctor.testkit.tls.TestCertificate;

@Timeout(20)
class ScriptedPeerTest {

  private static final HexFormat HEX = HexFormat.of();

  @Test
  void sends_when_it_has_received_and_ends_with_a_fin() throws IOException {
    try (ScriptedPeer peer = ScriptedPeer.playing(Script.begin().expect("0102").send("0304"));
        Socket client = connect(peer)) {
      client.getOutputStream().write(HEX.parseHex("0102"));
      assertArrayEquals(HEX.parseHex("0304"), client.getInputStream().readAllBytes());
    }
  }

  @Test
  void fails_when_it_is_closed_after_a_client_surprised_it() throws IOException {
    ScriptedPeer peer = ScriptedPeer.playing(Script.begin().expect("0102"));
    try (Socket client = connect(peer)) {
      client.getOutputStream().write(HEX.parseHex("0103"));
      assertEquals(-1, client.getInputStream().read());
    }
    AssertionError error = assertThrows(AssertionError.class, peer::close);
    assertEquals("the client surprised its peer: expected 0102, got 0103", error.getMessage());
  }

  @Test
  void records_what_each_connection_sent() throws IOException {
    try (ScriptedPeer peer = ScriptedPeer.playing(Script.begin().staySilent())) {
      for (String sent : new String[] {"aa", "bbbb"}) {
        try (Socket client = connect(peer)) {
          client.getOutputStream().write(HEX.parseHex(sent));
          client.shutdownOutput();
          assertEquals(-1, client.getInputStream().read());
        }
      }
      assertEquals("aa", HEX.formatHex(peer.received().get(0)));
      assertEquals("bbbb", HEX.formatHex(peer.received().get(1)));
    }
  }

  @Test
  void plays_the_last_script_on_all_connections_that_come_later() throws IOException {
    try (ScriptedPeer peer =
        ScriptedPeer.playing(Script.begin().send("01"), Script.begin().send("02"))) {
      for (int expected : new int[] {1, 2, 2}) {
        try (Socket client = connect(peer)) {
          assertEquals(expected, client.getInputStream().read());
        }
      }
    }
  }

  @Test
  void resets_where_the_script_says_so() throws IOException {
    try (ScriptedPeer peer = ScriptedPeer.playing(Script.begin().reset());
        Socket client = connect(peer)) {
      SocketException error =
          assertThrows(SocketException.class, () -> client.getInputStream().read());
      assertEquals("Connection reset", error.getMessage());
    }
  }

  @Test
  void takes_one_pdu_even_where_two_came_at_once() throws IOException {
    Script script = Script.begin().receivePdu().send("01").receivePdu().send("02");
    try (ScriptedPeer peer = ScriptedPeer.playing(script);
        Socket client = connect(peer)) {
      client.getOutputStream().write(HEX.parseHex("0300000511" + "1603030001ff"));
      assertArrayEquals(HEX.parseHex("0102"), client.getInputStream().readAllBytes());
    }
  }

  @Test
  void negotiates_the_highest_protocol_that_both_know() throws IOException {
    assertArrayEquals(Negotiation.selected(2), answerOfServerWith(3, "0b000000"));
    assertArrayEquals(Negotiation.selected(1), answerOfServerWith(1, "0b000000"));
    assertArrayEquals(Negotiation.refused(1), answerOfServerWith(3, "00000000"));
    assertArrayEquals(Negotiation.refused(5), answerOfServerWith(2, "01000000"));
  }

  @Test
  void goes_on_with_the_script_for_the_requested_protocols() throws IOException {
    Script script =
        Script.begin().byRequestedProtocols(Map.of(1, Script.begin().send("01").send("02")));
    assertEquals("0102", HEX.formatHex(answerOf(script, "01000000")));
    assertEquals("", HEX.formatHex(answerOf(script, "03000000")));
  }

  @Test
  void floods_no_faster_than_the_client_reads_and_stops_on_close() throws IOException {
    Script endless = Script.begin().flood(new byte[1 << 16], Long.MAX_VALUE);
    try (ScriptedPeer peer = ScriptedPeer.playing(endless);
        Socket client = connect(peer)) {
      assertEquals(1 << 20, client.getInputStream().readNBytes(1 << 20).length);
    }
  }

  @Test
  void drips_single_bytes() throws IOException {
    byte[] bytes = {1, 2, 3};
    try (ScriptedPeer peer =
            ScriptedPeer.playing(Script.begin().drip(bytes, Duration.ofMillis(100)));
        Socket client = connect(peer)) {
      long start = System.nanoTime();
      assertArrayEquals(bytes, client.getInputStream().readAllBytes());
      assertTrue(System.nanoTime() - start >= Duration.ofMillis(200).toNanos());
    }
  }

  @Test
  @RequiresProgram("openssl")
  void speaks_tls_as_openssl_understands_it() {
    TestCertificate certificate = TestCertificate.named("WIN-LAB").build();
    try (ScriptedPeer peer =
        ScriptedPeer.playing(Script.begin().startTls(certificate).staySilent())) {
      String pem =
          OpenSslClient.agreement(peer.host() + ":" + peer.port(), "TLSv1.2")
              .orElseThrow()
              .certificatePem();
      assertEquals(certificate.certificatePem().strip(), pem.strip());
    }
  }

  private static byte[] answerOfServerWith(int offered, String requestedLittleEndian)
      throws IOException {
    return answerOf(Script.begin().negotiate(offered), requestedLittleEndian);
  }

  private static byte[] answerOf(Script script, String requestedLittleEndian) throws IOException {
    try (ScriptedPeer peer = ScriptedPeer.playing(script);
        Socket client = connect(peer)) {
      String request = "030000130ee00000000000" + "01000800" + requestedLittleEndian;
      client.getOutputStream().write(HEX.parseHex(request));
      client.shutdownOutput();
      return client.getInputStream().readAllBytes();
    }
  }

  private static Socket connect(ScriptedPeer peer) throws IOException {
    return new Socket(InetAddress.ofLiteral(peer.host()), peer.port());
  }
}
