package rdpdoctor.server;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.client.SettingsPhase;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.mcs.ConnectResponse;
import rdpdoctor.rdp.ntlm.AvPairs;
import rdpdoctor.rdp.ntlm.ChallengeMessage;
import rdpdoctor.rdp.ntlm.FileTime;
import rdpdoctor.rdp.ntlm.NegotiateMessage;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.testkit.server.RawNegotiation;

class TerminalServerTest {

  private static final int SSL = 1;
  private static final int HYBRID_EX = 0x0B;
  private static final Bytes CLIENT_HELLO = Bytes.hex("16030100050100000100");
  private static final int MANY = 200;

  private static void assertAnswers(TerminalServer server) throws IOException, DecodeException {
    try (Client client = Client.of(server)) {
      assertEquals(new Negotiation.Response(0x01, 8), client.negotiate(HYBRID_EX));
    }
  }

  private static String rawAnswers(TerminalServer server) {
    InetSocketAddress address = server.address();
    return RawNegotiation.of(address.getAddress().getHostAddress(), address.getPort()).inWords();
  }

  @Test
  void each_request_gets_the_answer_of_the_settings() throws IOException {
    try (TerminalServer nla = Twin.healthy().start();
        TerminalServer tls = Twin.withoutNla().start();
        TerminalServer negotiate = Twin.withoutNla().listener("SecurityLayer", 1).start();
        TerminalServer rdp = Twin.withStandardSecurity(2).start()) {
      assertEquals(
          Map.of(
              "NLA",
              "refused-5 refused-5 refused-5 HYBRID HYBRID refused-5 HYBRID_EX HYBRID_EX"
                  + " refused-5",
              "TLS",
              "refused-1 refused-1 SSL HYBRID HYBRID refused-1 HYBRID_EX HYBRID_EX refused-1",
              "negotiate",
              "plain RDP SSL HYBRID HYBRID refused-1 HYBRID_EX HYBRID_EX refused-1",
              "RDP",
              "plain RDP" + " refused-2".repeat(7)),
          Map.of(
              "NLA", rawAnswers(nla),
              "TLS", rawAnswers(tls),
              "negotiate", rawAnswers(negotiate),
              "RDP", rawAnswers(rdp)));
    }
  }

  @Test
  void a_port_that_is_taken_is_said_with_the_program_that_has_it() {
    try (TerminalServer first = Twin.healthy().start()) {
      ServerSettings settings = Twin.healthy().settings().at(Placement.at(first.address()));
      PortInUseException refused =
          assertThrows(PortInUseException.class, () -> TerminalServer.start(settings).close());
      assertEquals("java (pid %d)".formatted(ProcessHandle.current().pid()), refused.owner());
    }
  }

  @Test
  void the_challenge_names_the_server_and_tells_its_time()
      throws IOException, GeneralSecurityException, DecodeException {
    try (TerminalServer server = Twin.healthy().start();
        Client client = Client.of(server)) {
      client.negotiate(HYBRID_EX);
      client.secure();
      client.send(TsRequest.token(6, NegotiateMessage.usual().encode()).encode());
      Bytes head = client.read(4);
      int size = (int) TsRequest.size(head).orElseThrow();
      TsRequest answer = TsRequest.decode(head.plus(client.read(size - head.size())));
      ChallengeMessage challenge = ChallengeMessage.decode(answer.negoToken().orElseThrow());
      assertEquals(Optional.of("WIN01"), challenge.text(AvPairs.NB_COMPUTER_NAME));
      assertEquals(Optional.of("WIN01"), challenge.text(AvPairs.NB_DOMAIN_NAME));
      assertEquals(FileTime.encode(Twin.NOW), challenge.targetInfo().get(AvPairs.TIMESTAMP));
    }
  }

  @Test
  void without_credssp_a_client_hears_the_settings_of_the_server()
      throws IOException, GeneralSecurityException, DecodeException {
    try (TerminalServer server = Twin.withoutNla().start();
        Client client = Client.of(server)) {
      assertEquals(new Negotiation.Response(0x01, SSL), client.negotiate(SSL));
      client.secure();
      client.send(new SettingsPhase(new ClientData("test", 0, SSL)).start());
      ConnectResponse response = ConnectResponse.decode(DataTpdu.unwrap(client.readPacket()));
      assertEquals(ConnectResponse.RESULT_SUCCESSFUL, response.result());
    }
  }

  @Test
  void an_unreadable_private_key_resets_the_connection_after_the_client_hello()
      throws IOException, DecodeException {
    try (TerminalServer server = Twin.withoutNla().withoutPrivateKey().start();
        Client client = Client.of(server)) {
      assertEquals(new Negotiation.Response(0x01, SSL), client.negotiate(SSL));
      client.send(CLIENT_HELLO);
      SocketException end = assertThrows(SocketException.class, client::readByte);
      assertEquals("Connection reset", end.getMessage());
    }
  }

  @Test
  void an_unreadable_private_key_waits_for_the_client_hello() throws IOException, DecodeException {
    try (TerminalServer server = Twin.withoutNla().withoutPrivateKey().start();
        Client client = Client.of(server)) {
      client.negotiate(SSL);
      client.patience(Duration.ofSeconds(1));
      assertThrows(SocketTimeoutException.class, client::readByte);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "474554202f20485454502f312e300d0a0d0a", // an HTTP request
        "16030100050100000100", // TLS without X.224
        "0300000000000000", // a TPKT of no length
        "03000007000000", // a TPKT of nothing known
        "0300000b06d00000000000", // the confirm of a server
        "030000130ee00000000000010009000b000000" // a negotiation of nine bytes
      })
  void what_is_no_connection_request_ends_its_connection_and_no_other(String hex)
      throws IOException, DecodeException {
    try (TerminalServer server = Twin.healthy().start();
        Client hostile = Client.of(server)) {
      assertTrue(hostile.send(Bytes.hex(hex)).isEnded());
      assertAnswers(server);
    }
  }

  @Test
  void garbage_instead_of_tls_ends_its_connection_and_no_other()
      throws IOException, DecodeException {
    try (TerminalServer server = Twin.healthy().start();
        Client hostile = Client.of(server)) {
      hostile.negotiate(HYBRID_EX);
      hostile.send(Bytes.hex("ff".repeat(64)));
      while (!hostile.isEnded()) {
        // An alert may come first.
      }
      assertAnswers(server);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30847fffffff", // two gigabytes
        "3080", // of indefinite length
        "04020102", // no SEQUENCE
        "3005a003020106", // without a token
        "3012a003020106a10b30093007a00504030a0b0c" // with a token that is not NTLM
      })
  void what_is_no_first_leg_of_credssp_ends_its_connection_and_no_other(String hex)
      throws IOException, GeneralSecurityException, DecodeException {
    try (TerminalServer server = Twin.healthy().start();
        Client hostile = Client.of(server)) {
      hostile.negotiate(HYBRID_EX);
      hostile.secure();
      assertTrue(hostile.send(Bytes.hex(hex)).isEnded());
      assertAnswers(server);
    }
  }

  @Test
  void many_clients_that_are_silent_leave_or_stop_half_way_keep_nobody_waiting()
      throws IOException, DecodeException {
    List<Client> clients = new ArrayList<>();
    try (TerminalServer server = Twin.healthy().start()) {
      for (int i = 0; i < MANY; i++) {
        Client client = Client.of(server);
        clients.add(client);
        switch (i % 4) {
          case 0 -> client.send(Bytes.hex("0300ffff"));
          case 1 -> client.send(Bytes.hex("03"));
          case 2 -> client.abort();
          default -> client.negotiate(HYBRID_EX);
        }
      }
      assertAnswers(server);
    } finally {
      for (Client client : clients) {
        client.close();
      }
    }
  }

  @Test
  void closing_ends_all_connections_and_their_threads_at_once()
      throws IOException, GeneralSecurityException, DecodeException {
    TerminalServer server = Twin.healthy().start();
    InetSocketAddress address = server.address();
    try (Client silent = Client.of(server);
        Client negotiated = Client.of(server);
        Client secured = Client.of(server)) {
      negotiated.negotiate(HYBRID_EX);
      secured.negotiate(HYBRID_EX);
      secured.secure();
      // It joins the threads, which would otherwise wait for these clients for half a minute.
      assertTimeoutPreemptively(ofSeconds(10), server::close);
      assertTrue(silent.isEnded());
      assertTrue(negotiated.isEnded());
      assertTrue(secured.isEnded());
    }
    assertThrows(ConnectException.class, () -> Client.of(address).close());
  }

  @Test
  void closing_twice_is_closing_once() throws IOException {
    TerminalServer server = Twin.withStandardSecurity(2).start();
    server.close();
    assertTimeoutPreemptively(ofSeconds(10), server::close);
  }
}
