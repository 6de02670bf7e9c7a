package rdpdoctor.server.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.server.session.ConnectedClient;
import rdpdoctor.server.session.SessionEntry;
import rdpdoctor.server.session.SessionState;

class ControlServerTest {

  private static final long PROCESS = 4711;
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private static final SessionEntry LISTENER =
      new SessionEntry(
          65536,
          "RDP-Tcp",
          SessionState.LISTEN,
          "",
          Optional.empty(),
          "127.0.0.1:3389",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final SessionEntry ACTIVE =
      new SessionEntry(
          2,
          "RDP-Tcp#0",
          SessionState.ACTIVE,
          "CORP\\アンナ",
          Optional.of(
              new ConnectedClient("PC-1", "127.0.0.1:51000", "CredSSP, TLSv1.3", 1024, 768, 32)),
          "127.0.0.1:51000",
          Optional.of(NOON),
          Optional.of(NOON.plusSeconds(2)),
          Optional.empty(),
          Optional.of(NOON.plusMillis(5)));

  @TempDir Path folder;

  private final TestTable table = new TestTable(List.of(LISTENER, ACTIVE));
  private Path socket = Path.of("");
  private ControlServer server;

  @BeforeEach
  void start() throws IOException {
    socket = new ControlFolder(folder.resolve("rdpdoctor")).make(PROCESS);
    server = ControlServer.start(socket, table);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void sessions_arrive_as_they_are() throws Exception {
    assertEquals(
        new ControlReply.Sessions(List.of(LISTENER, ACTIVE)),
        ask(new ControlRequest.ListSessions()));
  }

  @Test
  void a_server_without_sessions_says_so() throws Exception {
    Path other = socket.resolveSibling("serve-1.sock");
    try (ControlServer _ = ControlServer.start(other, new TestTable(List.of()))) {
      assertEquals(
          new ControlReply.Sessions(List.of()),
          new ControlClient(other).ask(new ControlRequest.ListSessions()));
    }
  }

  @Test
  void what_is_asked_is_done_to_the_session() throws Exception {
    assertEquals(new ControlReply.Done(), ask(new ControlRequest.Disconnect(2)));
    assertEquals(new ControlReply.Done(), ask(new ControlRequest.Message(2, "再起動\n\"soon\"")));
    assertEquals(new ControlReply.Done(), ask(new ControlRequest.LogOff(2)));
    assertEquals(List.of("disconnect 2", "message 再起動\n\"soon\" 2", "log off 2"), table.done);
  }

  @Test
  void a_session_that_is_not_there_is_named() throws Exception {
    assertEquals(new ControlReply.NoSuchSession(9), ask(new ControlRequest.LogOff(9)));
    assertEquals(List.of(), table.done);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"request\":\"reboot\"}",
        "{\"request\":\"disconnect\"}",
        "{\"request\":\"disconnect\",\"id\":\"two\"}",
        "{\"request\":\"disconnect\",\"id\":99999999999}",
        "{\"request\":{\"list\":1}}",
        "{\"request\":\"list\"} {}"
      })
  void a_request_that_is_none_is_refused_with_a_reason(String line) throws Exception {
    assertTrue(raw(line + "\n").contains("\"reply\":\"refused\",\"why\":\"control line: "));
  }

  @Test
  void a_line_without_end_is_refused() throws Exception {
    assertTrue(raw("x".repeat(65_537)).contains("is longer than 65536 bytes"));
  }

  @Test
  void nobody_else_can_open_the_socket() throws Exception {
    assertEquals("rw-------", permissions(socket));
    assertEquals("rwx------", permissions(Objects.requireNonNull(socket.getParent())));
  }

  @Test
  void a_folder_that_others_may_enter_is_refused() throws Exception {
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    ControlFolder sockets = new ControlFolder(open);
    assertThrows(IOException.class, () -> sockets.make(PROCESS));
  }

  @Test
  void a_server_that_ended_leaves_no_socket() throws Exception {
    server.close();
    assertFalse(Files.exists(socket));
    assertThrows(IOException.class, () -> ask(new ControlRequest.ListSessions()));
  }

  @Test
  void the_folder_lists_the_processes_that_answer() throws Exception {
    ControlFolder sockets = new ControlFolder(folder.resolve("rdpdoctor"));
    Files.writeString(sockets.folder().resolve("serve-x.sock"), "");
    assertEquals(List.of(PROCESS), sockets.processes());
    assertEquals(List.of(), new ControlFolder(folder.resolve("nowhere")).processes());
  }

  @Test
  void what_answers_and_is_no_server_is_named() {
    assertThrows(
        DecodeException.class,
        () -> JsonLine.read("HTTP/1.1 400".getBytes(StandardCharsets.UTF_8)));
    assertInstanceOf(
        DecodeException.class,
        assertThrows(
            DecodeException.class,
            () ->
                ControlLines.reply(
                    List.of(
                        JsonLine.read("{\"reply\":\"maybe\"}".getBytes(StandardCharsets.UTF_8))))));
  }

  private ControlReply ask(ControlRequest request) throws Exception {
    return new ControlClient(socket).ask(request);
  }

  private String raw(String text) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      channel.shutdownOutput();
      return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
