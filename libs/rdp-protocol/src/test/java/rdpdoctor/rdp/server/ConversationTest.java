package rdpdoctor.rdp.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.client.Channels;
import rdpdoctor.rdp.client.Introduction;
import rdpdoctor.rdp.client.LicensePhase;
import rdpdoctor.rdp.client.SecureSettings;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.info.ExtendedInformation;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.security.TestKey;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Our client's machines against our server's, phase by phase. */
class ConversationTest {

  private static final Bytes SERVER_RANDOM = Bytes.hex("5e".repeat(32));
  private static final Bytes CLIENT_RANDOM = Bytes.hex("c1".repeat(32));

  private final ClientData client;

  ConversationTest() {
    client = client(ClientData.SUPPORT_ERRINFO_PDU);
  }

  private static ClientData client(int flags) {
    return new ClientData("PC", 0x1B, 0, new Desktop(800, 600, 16), flags, true);
  }

  private static SettingsPhase.Result.Agreed settle(ClientData client, ServerTerms terms)
      throws DecodeException {
    var ended =
        Talk.between(new rdpdoctor.rdp.client.SettingsPhase(client), new SettingsPhase(terms));
    return assertInstanceOf(SettingsPhase.Result.Agreed.class, ended.server().orElseThrow());
  }

  private static SecureSettings secure(SettingsPhase.Result.Agreed agreed) throws DecodeException {
    var security = agreed.server().security();
    return security.isEncrypting()
        ? SecureSettings.standard(
            security.encryptionMethod(),
            CLIENT_RANDOM,
            security.serverRandom(),
            ServerCertificate.decode(security.serverCertificate()))
        : SecureSettings.plain();
  }

  /** From the channels to the first word on licensing. */
  private static void converse(ClientData client, ServerTerms terms) throws DecodeException {
    SettingsPhase.Result.Agreed agreed = settle(client, terms);
    var join =
        Talk.between(
            rdpdoctor.rdp.client.JoinPhase.of(client, agreed.server()),
            JoinPhase.of(agreed.client(), agreed.server()));
    int userId = 1005;
    assertEquals(
        Optional.of(new rdpdoctor.rdp.client.JoinPhase.Result.Joined(userId)), join.client());
    LicensePhase licensing =
        new LicensePhase(
            new Channels(userId, 1003, agreed.server().messageChannelId()),
            secure(agreed),
            anna(),
            new LicensePhase.Mode.Listen(),
            InstantSource.fixed(Instant.EPOCH));
    IntroductionPhase introduction = new IntroductionPhase(agreed.server(), terms);
    Bytes spoken = licensing.start();
    Optional<IntroductionPhase.Result> introduced = Optional.empty();
    for (Bytes packet : Talk.packets(spoken)) {
      introduced = introduction.receive(packet).result();
    }
    IntroductionPhase.Result.Introduced result =
        assertInstanceOf(IntroductionPhase.Result.Introduced.class, introduced.orElseThrow());
    assertEquals("LAB\\anna", result.information().domain() + "\\" + result.information().user());
    try (Password password = result.password().orElseThrow()) {
      assertArrayEquals("geheim".getBytes(StandardCharsets.UTF_16LE), password.utf16());
    }
    var last = new LicensingPhase(1003, result.cipher(), new LicensePolicy.NotNeeded()).start();
    assertEquals(Optional.of(new LicensingPhase.Result.Licensed(Optional.empty())), last.result());
    assertEquals(
        new rdpdoctor.rdp.client.Phase.Step.Finished<>(
            new LicensePhase.Result.Licensing(LicenseMessage.ErrorAlert.validClient())),
        licensing.receive(last.send()));
  }

  private static Introduction anna() {
    return Introduction.of(
        ClientInformation.signingIn("LAB", "anna", ExtendedInformation.of("127.0.0.1")),
        Password.takeOver("geheim".toCharArray()));
  }

  @Test
  void a_client_under_tls_comes_to_the_end_of_licensing() throws DecodeException {
    converse(client, new ServerTerms(0, 0, Optional.empty(), true, true));
  }

  @Test
  void a_client_that_can_skip_the_joins_does() throws DecodeException {
    converse(
        client(ClientData.SUPPORT_SKIP_CHANNELJOIN),
        new ServerTerms(0, 0, Optional.empty(), true, true));
  }

  @ParameterizedTest
  @CsvSource({"1, 0x01", "1, 0x08", "2, 0x02", "2, 0x08", "3, 0x02", "4, 0x10"})
  void a_client_under_standard_rdp_security_does_at_every_level(int level, String offered)
      throws DecodeException {
    ClientData offering =
        new ClientData("PC", Integer.decode(offered), 0, new Desktop(800, 600, 16), 0, true);
    converse(
        offering, ServerTerms.standard(0, new StandardSecurity(level, TestKey.RSA, SERVER_RANDOM)));
  }

  @Test
  void a_message_channel_is_not_given_where_it_is_not_offered() throws DecodeException {
    ServerTerms without = new ServerTerms(0, 0, Optional.empty(), false, false);
    assertEquals(OptionalInt.empty(), settle(client, without).server().messageChannelId());
  }
}
