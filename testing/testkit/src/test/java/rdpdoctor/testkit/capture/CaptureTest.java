package rdpdoctor.testkit.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.capture.Turn.Side;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;

class CaptureTest {

  private static final int TO_SERVER = 0;
  private static final int TO_CLIENT = 1;

  @TempDir private Path folder;

  @Test
  void turns_alternate_between_the_sides() throws IOException {
    Conversation conversation =
        conversation(
            tcp(TO_SERVER, 100, true, ""),
            tcp(TO_CLIENT, 900, true, ""),
            tcp(TO_SERVER, 101, false, "0102"),
            tcp(TO_SERVER, 103, false, "03"),
            tcp(TO_CLIENT, 901, false, "aa"));
    assertEquals("192.0.2.1:50000", conversation.client());
    assertEquals("192.0.2.2:3389", conversation.server());
    assertEquals("CLIENT 010203, SERVER aa", inWords(conversation));
  }

  @Test
  void segments_out_of_order_and_sent_twice_are_put_right() throws IOException {
    Conversation conversation =
        conversation(
            tcp(TO_SERVER, -2, true, ""),
            tcp(TO_SERVER, 1, false, "03"),
            tcp(TO_SERVER, -1, false, "0102"),
            tcp(TO_SERVER, -1, false, "010203"),
            tcp(TO_SERVER, 0, false, "020304"));
    assertEquals("CLIENT 01020304", inWords(conversation));
  }

  @Test
  void a_stream_ends_at_a_gap() throws IOException {
    Conversation conversation =
        conversation(
            tcp(TO_SERVER, 0, true, ""),
            tcp(TO_SERVER, 1, false, "01"),
            tcp(TO_SERVER, 3, false, "03"));
    assertEquals("CLIENT 01", inWords(conversation));
  }

  @Test
  void padding_after_the_ip_packet_is_no_data() throws IOException {
    byte[] padded = concatenated(tcp(TO_SERVER, 5, false, "01"), new byte[6]);
    assertEquals("CLIENT 01", inWords(conversation(padded)));
  }

  @Test
  void a_file_of_another_format_is_refused() throws IOException {
    Path file = Files.write(folder.resolve("capture"), new byte[32]);
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> Capture.read(file));
    assertEquals("pcap: magic is 00000000, expected a1b2c3d4 or a1b23c4d", error.getMessage());
  }

  @Test
  void windows_2003_refuses_tls_and_then_takes_a_second_connection() {
    Capture capture = Capture.read(Shared.require("pcaps/zeek/rdp-proprietary-encryption.pcap"));
    List<String> answers =
        capture.conversations().stream()
            .map(conversation -> HexFormat.of().formatHex(conversation.stream(Side.SERVER), 0, 19))
            .toList();
    assertEquals("030000130ed00000123400" + "0300080002000000", answers.get(0));
    assertEquals("030000130ed00000123400" + "0200080000000000", answers.get(1));
  }

  @Test
  void datagrams_keep_their_order() {
    Capture capture = Capture.read(Shared.require("pcaps/zeek/rdpeudp-handshake-success.pcap"));
    byte[] answer = capture.datagrams().get(1).bytes();
    assertEquals(0x1005, Short.toUnsignedInt(ByteBuffer.wrap(answer).getShort(6)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zeek/rdp-proprietary-encryption.pcap",
        "zeek/rdp-to-ssl.pcap",
        "zeek/rdp-unknown-keyboard.pcap",
        "zeek/rdp-invalid-length.pcap",
        "ndpi/rdp.pcap"
      })
  @RequiresProgram("tshark")
  void tshark_reassembles_the_same_streams(String name) {
    Path file = Shared.require("pcaps/" + name);
    List<Conversation> conversations = Capture.read(file).conversations();
    for (int i = 0; i < conversations.size(); i++) {
      TsharkStreams theirs = TsharkStreams.of(file, i);
      assertEquals(theirs.client(), hex(conversations.get(i), Side.CLIENT));
      assertEquals(theirs.server(), hex(conversations.get(i), Side.SERVER));
    }
  }

  /** What {@code tshark -z follow} prints: hex lines, those of the server behind a tab. */
  private record TsharkStreams(String client, String server) {

    static TsharkStreams of(Path file, int stream) {
      List<String> lines =
          Command.of("tshark", "-r", file.toString(), "-q", "-z", "follow,tcp,raw," + stream)
              .run(Duration.ofSeconds(30))
              .orFail()
              .output()
              .lines()
              .filter(line -> line.matches("\\t?[0-9a-f]+"))
              .toList();
      return new TsharkStreams(
          joined(lines.stream().filter(line -> !line.startsWith("\t")).toList()),
          joined(lines.stream().filter(line -> line.startsWith("\t")).toList()));
    }

    private static String joined(List<String> lines) {
      return lines.stream().map(String::strip).collect(Collectors.joining());
    }
  }

  private Conversation conversation(byte[]... frames) throws IOException {
    ByteArrayOutputStream pcap = new ByteArrayOutputStream();
    pcap.writeBytes(
        littleEndian(24).putInt(0xA1B2C3D4).putShort((short) 2).putShort((short) 4).array());
    byte[] file = pcap.toByteArray();
    file[20] = 1;
    pcap.reset();
    pcap.writeBytes(file);
    for (byte[] frame : frames) {
      pcap.writeBytes(
          littleEndian(16).putLong(0).putInt(frame.length).putInt(frame.length).array());
      pcap.writeBytes(frame);
    }
    Path path = Files.write(folder.resolve("capture.pcap"), pcap.toByteArray());
    List<Conversation> conversations = Capture.read(path).conversations();
    assertEquals(1, conversations.size());
    return conversations.getFirst();
  }

  /** An Ethernet frame with IPv4 and TCP between 192.0.2.1:50000 and 192.0.2.2:3389. */
  private static byte[] tcp(int direction, int sequence, boolean syn, String payloadHex) {
    byte[] payload = HexFormat.of().parseHex(payloadHex);
    int[] ports = {50000, 3389};
    return ByteBuffer.allocate(14 + 20 + 20 + payload.length)
        .putShort(12, (short) 0x0800)
        .put(14, new byte[] {0x45, 0, 0, (byte) (40 + payload.length)})
        .put(14 + 9, (byte) 6)
        .put(14 + 12, new byte[] {(byte) 192, 0, 2, (byte) (1 + direction)})
        .put(14 + 16, new byte[] {(byte) 192, 0, 2, (byte) (2 - direction)})
        .putShort(34, (short) ports[direction])
        .putShort(36, (short) ports[1 - direction])
        .putInt(38, sequence)
        .put(46, (byte) 0x50)
        .put(47, (byte) (syn ? 0x02 : 0x10))
        .put(54, payload)
        .array();
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] concatenated(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private static String hex(Conversation conversation, Side side) {
    return HexFormat.of().formatHex(conversation.stream(side));
  }

  private static String inWords(Conversation conversation) {
    return conversation.turns().stream().map(Turn::toString).collect(Collectors.joining(", "));
  }
}
