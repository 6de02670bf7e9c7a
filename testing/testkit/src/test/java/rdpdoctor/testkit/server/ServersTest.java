package rdpdoctor.testkit.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.testkit.program.RequiresProgram;

class ServersTest {

  @ParameterizedTest
  @EnumSource
  void each_server_answers_as_it_was_seen_to_and_is_gone_after_close(Servers kind) {
    RealServer server = kind.start();
    long pid = server.pid();
    try (server) {
      assertEquals(kind.answers(), RawNegotiation.of(server.host(), server.port()).inWords());
    }
    assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    assertThrows(ConnectException.class, () -> new Socket(server.host(), server.port()));
  }

  @Test
  void servers_that_run_at_once_have_addresses_of_their_own(
      @Running(Servers.XRDP_TLS) RealServer first, @Running(Servers.XRDP_RDP_LOW) RealServer other)
      throws IOException {
    assertFalse(first.host().equals(other.host()));
    for (RealServer server : List.of(first, other)) {
      try (Socket socket = new Socket(server.host(), server.port())) {
        assertTrue(socket.isConnected());
      }
    }
  }

  @Test
  void a_server_that_does_not_start_shows_what_it_wrote() {
    Recipe recipe = Xrdp.withSecurityLayer("rdp");
    Place elsewhere = new Place("192.0.2.1", 3389, List.of());
    IllegalStateException failure =
        assertThrows(IllegalStateException.class, () -> recipe.start(elsewhere).close());
    assertTrue(String.valueOf(failure.getMessage()).contains("does not listen on 192.0.2.1:3389"));
  }

  @Test
  void a_setting_that_the_program_does_not_have_is_refused() {
    Xrdp recipe = Xrdp.withSecurityLayer("rdp").setting("no_such_setting", "1");
    assertThrows(IllegalArgumentException.class, () -> recipe.start().close());
  }

  @ParameterizedTest
  @EnumSource
  @RequiresProgram("openssl")
  void the_tls_versions_are_those_that_openssl_agrees_on(Servers kind) {
    try (RealServer server = kind.start()) {
      List<String> agreed =
          OpenSslClient.agreements(server.host(), server.port()).stream()
              .map(OpenSslClient.Agreement::version)
              .toList();
      assertEquals(kind.tlsVersions(), agreed);
    }
  }
}
