package rdpdoctor.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static rdpdoctor.server.policy.OfflineMachine.LISTENER;
import static rdpdoctor.server.policy.OfflineMachine.TERMINAL_SERVER;
import static rdpdoctor.server.policy.OfflineMachine.WINLOGON;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.offline.Account;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.rdp.client.SessionEvent;
import rdpdoctor.rdp.logon.LogonErrors;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.rdp.x224.SecurityProtocol;
import rdpdoctor.server.policy.OfflineMachine;
import rdpdoctor.server.session.Hosting;
import rdpdoctor.server.tls.CertificateSource;

/** What a client hears over the wire where the hives of the machine keep it out. */
class ObedienceTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-01T12:34:56Z"));
  private static final CertificateSource CERTIFICATES = CertificateSource.selfSigned(CLOCK);
  private static final long SERVER_DENIED_CONNECTION = 7;
  private static final long INSUFFICIENT_PRIVILEGES = 9;

  @TempDir private Path volume;

  private final OfflineWindows windows =
      OfflineWindows.healthy(Edition.SERVER_2019).system(LISTENER, "UserAuthentication", 0);

  private TerminalServer server() throws IOException {
    Facts facts = OfflineMachine.read(windows, volume);
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
    return TerminalServer.start(
        ServerSettings.of(() -> facts, Twin.passwords(), Hosting.desktop(), CLOCK)
            .at(Placement.at(anyPort))
            .showing(CERTIFICATES));
  }

  private void assertErrorInfo(long expected) throws IOException, DecodeException {
    try (TerminalServer server = server();
        Visitor anna = Visitor.of(server, "anna")) {
      assertEquals(expected, anna.await(SessionEvent.ErrorReported.class).errorInfo());
    }
  }

  private static void assertLogonErrors(long type, long data, Visitor visitor)
      throws IOException, DecodeException {
    assertEquals(
        new SessionInformation.Extended(Optional.empty(), Optional.of(new LogonErrors(type, data))),
        visitor.await(SessionEvent.LoggedOn.class).information());
  }

  @Test
  void a_draining_server_denies_the_connection() throws IOException, DecodeException {
    windows.system(TERMINAL_SERVER, "TSServerDrainMode", 1);
    assertErrorInfo(SERVER_DENIED_CONNECTION);
  }

  @Test
  void disabled_logons_deny_the_connection() throws IOException, DecodeException {
    windows.software(WINLOGON, "WinStationsDisabled", "1");
    assertErrorInfo(SERVER_DENIED_CONNECTION);
  }

  @Test
  void disabled_logons_of_a_listener_deny_the_connection() throws IOException, DecodeException {
    windows.system(LISTENER, "fLogonDisabled", 1);
    assertErrorInfo(SERVER_DENIED_CONNECTION);
  }

  @Test
  void without_the_right_the_privileges_are_insufficient() throws IOException, DecodeException {
    windows.accounts().remove("anna", WellKnownSid.REMOTE_DESKTOP_USERS);
    try (TerminalServer server = server();
        Visitor anna = Visitor.of(server, "anna")) {
      assertLogonErrors(LogonErrors.LOGON_MSG_NO_PERMISSION, LogonErrors.LOGON_FAILED_OTHER, anna);
      assertEquals(
          INSUFFICIENT_PRIVILEGES, anna.await(SessionEvent.ErrorReported.class).errorInfo());
    }
  }

  @Test
  void a_denial_of_the_right_says_the_same() throws IOException, DecodeException {
    windows.accounts().right(LogonRight.DENY_REMOTE_INTERACTIVE, windows.accounts().sid("anna"));
    assertErrorInfo(INSUFFICIENT_PRIVILEGES);
  }

  @Test
  void an_expired_password_is_to_be_changed() throws IOException, DecodeException {
    windows.accounts().change("anna", Account::withOldPassword);
    try (TerminalServer server = server();
        Visitor anna = Visitor.of(server, "anna")) {
      assertLogonErrors(
          LogonErrors.ERROR_CODE_ACCESS_DENIED, LogonErrors.LOGON_FAILED_UPDATE_PASSWORD, anna);
    }
  }

  @Test
  void the_second_user_of_a_client_edition_is_to_choose_whom_to_disconnect()
      throws IOException, DecodeException {
    windows.system("{current}\\Control\\ProductOptions", "ProductType", "WinNT");
    try (TerminalServer server = server();
        Visitor anna = Visitor.of(server, "anna")) {
      anna.await(SessionEvent.LoggedOn.class);
      try (Visitor second = Visitor.of(server, "Administrator")) {
        assertLogonErrors(
            LogonErrors.LOGON_MSG_BUMP_OPTIONS, LogonErrors.LOGON_FAILED_OTHER, second);
      }
    }
  }

  @Test
  void a_damaged_certificate_of_standard_rdp_security_ends_the_connection()
      throws IOException, DecodeException {
    windows
        .system(LISTENER, "SecurityLayer", 0)
        .set(
            RegistryHive.SYSTEM,
            TERMINAL_SERVER + "\\RCM",
            "Certificate",
            ValueData.binary(new byte[] {1, 2, 3}));
    try (TerminalServer server = server();
        Client client = Client.of(server)) {
      assertEquals(
          new Negotiation.Response(0x01, SecurityProtocol.RDP),
          client.negotiate(SecurityProtocol.RDP));
      assertThrows(IOException.class, client::readPacket);
    }
  }
}
