package rdpdoctor.testkit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rdpdoctor.testkit.net.LoopbackNamespace;
import rdpdoctor.testkit.net.RequiresNetworkNamespaces;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RunningProgram;
import rdpdoctor.testkit.program.TemporaryFolder;
import rdpdoctor.testkit.server.Pause;

@RequiresNetworkNamespaces
class NamespaceThreadTest {

  private static final String HOST = "127.0.5.9";

  private final TemporaryFolder folder = TemporaryFolder.create();
  private LoopbackNamespace network;
  private RunningProgram program;
  private NamespaceThread inside;

  /** A program in another network, which sees another file where everybody else sees theirs. */
  @BeforeEach
  void enter() {
    network = LoopbackNamespace.create();
    String mount = "mount --bind " + folder.write("hosts", "seen inside") + " /etc/hosts";
    program =
        network.start(
            Command.of("bash", "-c", mount + " && echo there && exec sleep 60"),
            folder.resolve("output"));
    while (program.isAlive() && program.output().isEmpty()) {
      Pause.brief();
    }
    inside = NamespaceThread.of(program.pid());
  }

  @AfterEach
  void leave() {
    inside.close();
    program.close();
    network.close();
    folder.close();
  }

  @Test
  void it_sees_the_files_of_the_other_process() throws IOException {
    Path hosts = Path.of("/etc/hosts");
    String outside = Files.readString(hosts);
    assertEquals("seen inside", inside.call(() -> Files.readString(hosts)));
    assertEquals(outside, Files.readString(hosts));
  }

  @Test
  void a_relay_leads_into_the_other_network() throws IOException {
    try (ServerSocketChannel server = inside.call(NamespaceThreadTest::listen)) {
      int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
      try (TcpRelay relay = TcpRelay.into(inside, HOST, port);
          Socket client =
              new Socket(InetAddress.ofLiteral(relay.place().host()), relay.place().port());
          SocketChannel accepted = server.accept()) {
        accepted.write(ByteBuffer.wrap("from inside".getBytes(StandardCharsets.US_ASCII)));
        accepted.shutdownOutput();
        String read = new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertEquals("from inside", read);
      }
    }
  }

  private static ServerSocketChannel listen() throws IOException {
    return ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), 0));
  }

  @Test
  void what_fails_inside_fails_outside() {
    assertThrowsExactly(
        IllegalStateException.class, () -> inside.call(() -> Files.readString(Path.of("nothing"))));
  }
}
