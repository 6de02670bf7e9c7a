package rdpdoctor.testkit.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.RawNegotiation;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Servers;

@RequiresNetworkNamespaces
@TestInstance(Lifecycle.PER_CLASS)
class NetworkNamespacesTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @AutoClose private final NetworkNamespaces network = NetworkNamespaces.create();

  /** The words are bash's, which takes them from the C library's errno. */
  @ParameterizedTest
  @CsvSource({
    "OPEN, connected",
    "CLOSED, Connection refused",
    "DROPPED, silence",
    "REJECTED_BY_RESET, Connection refused",
    "REJECTED_AS_PROHIBITED, No route to host",
    "REJECTED_AS_HOST_UNREACHABLE, No route to host",
    "NO_SUCH_HOST, No route to host",
    "BLACKHOLE_ON_THE_WAY, silence",
    "BLACKHOLE_ROUTE, Invalid argument",
    "UNREACHABLE_ROUTE, No route to host",
    "PROHIBIT_ROUTE, Permission denied",
    "NO_ROUTE, Network is unreachable"
  })
  void each_fault_is_what_the_kernel_reports(NetworkFault fault, String expected) {
    assertEquals(expected, connectByBash(fault));
  }

  private String connectByBash(NetworkFault fault) {
    String redirection = "exec 3<>/dev/tcp/%s/%d".formatted(fault.address(), fault.port());
    int patience = expectedSilence(fault) ? 1 : 10;
    Command.Finished finished =
        network.run(
            Command.of("timeout", Integer.toString(patience), "bash", "-c", redirection), LIMIT);
    return switch (finished.exitCode()) {
      case 0 -> "connected";
      case 124 -> "silence";
      default -> finished.errors().lines().findFirst().orElse("").replaceFirst(".*: ", "");
    };
  }

  private static boolean expectedSilence(NetworkFault fault) {
    return fault == NetworkFault.DROPPED || fault == NetworkFault.BLACKHOLE_ON_THE_WAY;
  }

  @Test
  @RequiresProgram("xrdp")
  void a_real_server_on_the_other_side_answers_a_java_program_on_this_side() {
    try (RealServer server = network.start(Servers.XRDP_TLS.recipe(), 3389)) {
      Command judge = Command.java(Judge.class, server.host(), Integer.toString(server.port()));
      assertEquals(Servers.XRDP_TLS.answers(), network.run(judge, LIMIT).orFail().output().strip());
    }
  }

  /** Runs in the client's namespace. */
  static final class Judge {
    public static void main(String[] arguments) {
      int port = Integer.parseInt(arguments[1]);
      System.out.println(RawNegotiation.of(arguments[0], port).inWords());
    }
  }

  @Test
  void nothing_is_left_after_close() throws IOException {
    long before = namespaces();
    try (NetworkNamespaces other = NetworkNamespaces.create()) {
      assertEquals(0, other.run(Command.of("true"), LIMIT).exitCode());
      assertEquals(before + 2, namespaces());
    }
    assertEquals(before, namespaces());
  }

  @Test
  void no_packet_finds_a_way_out() {
    assertEquals(2, network.run(Command.of("ip", "route", "get", "192.0.2.1"), LIMIT).exitCode());
  }

  private static long namespaces() throws IOException {
    String own = "rdpdoctor-%d-".formatted(ProcessHandle.current().pid());
    try (Stream<Path> names = Files.list(Path.of("/run/netns"))) {
      return names.filter(name -> name.getFileName().toString().startsWith(own)).count();
    }
  }
}
