package rdpdoctor.rdp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.security.SecurityExchange;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.security.TestKey;
import rdpdoctor.rdp.server.IntroductionPhase.Result;
import rdpdoctor.rdp.server.ServerPhase.Step;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

class IntroductionPhaseTest {

  private static final Bytes SERVER_RANDOM = Bytes.hex("5e".repeat(32));
  private static final Bytes CLIENT_RANDOM = Bytes.hex("c1".repeat(32));
  private static final Bytes NOBODY = ClientInformation.anonymous().encode();

  private static IntroductionPhase plain() {
    return new IntroductionPhase(server(ServerSecurityData.none()), ServerTerms.enhanced(1, 1));
  }

  private static IntroductionPhase encrypted(int level) {
    StandardSecurity security = new StandardSecurity(level, TestKey.RSA, SERVER_RANDOM);
    return new IntroductionPhase(
        server(security.choose(EncryptionMethod.RC4_128_BIT).orElseThrow()),
        ServerTerms.standard(0, security));
  }

  private static ServerData server(ServerSecurityData security) {
    return new ServerData(
        0x00080004L, OptionalInt.of(0), 0, security, 1003, List.of(), OptionalInt.empty());
  }

  private static PduCipher client() {
    return PduCipher.of(EncryptionMethod.RC4_128_BIT, CLIENT_RANDOM, SERVER_RANDOM);
  }

  private static Bytes exchange() throws DecodeException {
    return SecurityExchange.encode(
        CLIENT_RANDOM, ServerCertificate.decode(TestKey.RSA.certificate()));
  }

  private static Bytes packet(Bytes data) {
    return DataTpdu.wrap(new DomainPdu.SendDataRequest(1004, 1003, data).encode());
  }

  private static Bytes plainInformation() {
    return PduCipher.inTheClear(PduCipher.SEC_INFO_PKT, NOBODY);
  }

  private static Result.Introduced introduced(Step<Result> step) {
    return assertInstanceOf(Result.Introduced.class, step.result().orElseThrow());
  }

  @Test
  void under_tls_the_client_says_who_it_is_at_once() throws DecodeException {
    Result.Introduced introduced = introduced(plain().receive(packet(plainInformation())));
    assertEquals(ClientInformation.anonymous(), introduced.information());
    assertTrue(introduced.password().isEmpty());
  }

  @Test
  void under_standard_rdp_security_it_sends_its_random_number_first() throws DecodeException {
    IntroductionPhase phase = encrypted(3);
    assertEquals(new Step<>(Bytes.empty(), Optional.empty()), phase.receive(packet(exchange())));
    Bytes information = client().seal(PduCipher.SEC_INFO_PKT, NOBODY);
    assertEquals(
        ClientInformation.anonymous(),
        introduced(phase.receive(packet(information))).information());
  }

  @Test
  void a_client_that_does_not_encrypt_where_it_must_is_refused() throws DecodeException {
    IntroductionPhase phase = encrypted(1);
    phase.receive(packet(exchange()));
    assertRefused(
        "Client Info PDU: flags are 0x0040, expected SEC_ENCRYPT among them",
        () -> phase.receive(packet(plainInformation())));
  }

  @Test
  void a_client_that_skips_the_exchange_is_refused() {
    assertRefused(
        "Security Exchange PDU: flags is 0x0040, expected SEC_EXCHANGE_PKT",
        () -> encrypted(3).receive(packet(plainInformation())));
  }

  @Test
  void another_random_number_than_the_server_read_makes_no_sense() throws DecodeException {
    IntroductionPhase phase = encrypted(3);
    phase.receive(packet(exchange()));
    PduCipher other = PduCipher.of(EncryptionMethod.RC4_128_BIT, SERVER_RANDOM, SERVER_RANDOM);
    Bytes information = other.seal(PduCipher.SEC_INFO_PKT, NOBODY);
    DecodeException refusal =
        assertThrows(DecodeException.class, () -> phase.receive(packet(information)));
    assertTrue(refusal.getMessage().startsWith("security header: dataSignature is "));
  }

  @Test
  void another_pdu_than_client_info_is_refused() {
    assertRefused(
        "Client Info PDU: flags are 0x0080, expected SEC_INFO_PKT among them",
        () -> plain().receive(packet(PduCipher.inTheClear(PduCipher.SEC_LICENSE_PKT, NOBODY))));
  }

  @Test
  void data_on_another_channel_is_refused_in_every_state() throws DecodeException {
    Bytes elsewhere =
        DataTpdu.wrap(new DomainPdu.SendDataRequest(1004, 1005, plainInformation()).encode());
    assertRefused(
        "RDP security commencement: received SendDataRequest, which has no place here",
        () -> encrypted(3).receive(elsewhere));
    assertRefused(
        "secure settings exchange: received SendDataRequest, which has no place here",
        () -> plain().receive(elsewhere));
  }

  @Test
  void a_client_may_leave() throws DecodeException {
    assertEquals(
        Optional.of(new Result.Disconnected(3)),
        plain()
            .receive(DataTpdu.wrap(new DomainPdu.DisconnectProviderUltimatum(3).encode()))
            .result());
  }

  @Test
  void every_truncation_is_refused_in_every_state() throws DecodeException {
    assertEveryTruncationRefused(
        plainInformation().first(PLAIN_MANDATORY),
        part -> plain().receive(packet(part)),
        "security header",
        "Client Info PDU",
        "TS_INFO_PACKET");
    assertEveryTruncationRefused(
        exchange(), part -> encrypted(3).receive(packet(part)), "Security Exchange PDU");
    Bytes information = client().seal(PduCipher.SEC_INFO_PKT, NOBODY);
    assertEveryTruncationRefused(
        information,
        part -> {
          IntroductionPhase phase = encrypted(3);
          phase.receive(packet(exchange()));
          return phase.receive(packet(part));
        },
        "security header");
  }

  /** Up to the terminator of WorkingDir: what follows may be left away. */
  private static final int PLAIN_MANDATORY = 4 + 18 + 5 * 2;
}
