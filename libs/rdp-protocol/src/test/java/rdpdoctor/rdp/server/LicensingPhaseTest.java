package rdpdoctor.rdp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.client.Channels;
import rdpdoctor.rdp.client.Introduction;
import rdpdoctor.rdp.client.LicensePhase;
import rdpdoctor.rdp.client.Phase.Step.Continue;
import rdpdoctor.rdp.client.SecureSettings;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.license.HardwareId;
import rdpdoctor.rdp.license.License;
import rdpdoctor.rdp.license.LicenseApplicant;
import rdpdoctor.rdp.license.LicenseClient;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.license.LicenseMessage.ErrorAlert;
import rdpdoctor.rdp.license.LicenseRandom;
import rdpdoctor.rdp.license.LicenseServer.Outcome;
import rdpdoctor.rdp.license.LicenseTerms;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.security.TestKey;
import rdpdoctor.rdp.server.LicensingPhase.Result;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

class LicensingPhaseTest {

  private static final Bytes RANDOM = Bytes.hex("5e".repeat(32));
  private static final License LICENSE =
      new License(0x000A_0000, "microsoft.com", "Microsoft", "A02", Bytes.hex("3000"));
  private static final LicenseTerms TERMS =
      new LicenseTerms(TestKey.RSA, RANDOM, Bytes.hex("54004500530054000000"), LICENSE);

  private static LicensingPhase plain(LicensePolicy policy) {
    return new LicensingPhase(
        1003, PduCipher.of(EncryptionMethod.NONE, Bytes.empty(), Bytes.empty()), policy);
  }

  private static Bytes packet(DomainPdu pdu) {
    return DataTpdu.wrap(pdu.encode());
  }

  private static Bytes packet(Bytes data) {
    return packet(new DomainPdu.SendDataRequest(1004, 1003, data));
  }

  /** What the server sent, as flags and message. */
  private static PduCipher.Opened sent(Bytes packet) throws DecodeException {
    return switch (DomainPdu.decode(DataTpdu.unwrap(packet))) {
      case DomainPdu.SendDataIndication(int user, int channel, Bytes data)
          when user == 1002 && channel == 1003 ->
          PduCipher.of(EncryptionMethod.NONE, Bytes.empty(), Bytes.empty()).open(data);
      case DomainPdu other -> throw new AssertionError(other);
    };
  }

  @Test
  void a_client_that_needs_no_licence_is_told_so_at_once() throws DecodeException {
    ServerPhase.Step<Result> step = plain(new LicensePolicy.NotNeeded()).start();
    PduCipher.Opened sent = sent(step.send());
    // As Windows Server 2008 and later.
    assertEquals(0x0280, sent.flags());
    assertEquals(Bytes.hex("ff031000 07000000 02000000 04000000"), sent.data());
    assertEquals(Optional.of(new Result.Licensed(Optional.empty())), step.result());
  }

  @ParameterizedTest
  @CsvSource({"6, 1", "8, 1", "2, 1", "11, 1", "4, 4"})
  void a_client_that_is_refused_learns_the_code(long code, long transition) throws DecodeException {
    ErrorAlert alert = new ErrorAlert(code, transition);
    ServerPhase.Step<Result> step = plain(new LicensePolicy.Refuse(alert)).start();
    assertEquals(alert, LicenseMessage.decode(sent(step.send()).data()));
    assertEquals(Optional.of(new Result.Refused(alert)), step.result());
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00, 0x01, 0x02, 0x08, 0x10})
  void our_client_takes_a_licence_whatever_encrypts(int method) throws DecodeException {
    PduCipher cipher = PduCipher.ofServer(method, 2, RANDOM, RANDOM);
    LicensingPhase phase = new LicensingPhase(1003, cipher, new LicensePolicy.Issue(TERMS));
    LicensePhase client = client(method);
    // Client Info: the cipher counts it.
    cipher.open(ofClient(client.start()));
    Bytes toClient = phase.start().send();
    Optional<Result> result = Optional.empty();
    while (client.receive(toClient) instanceof Continue<LicensePhase.Result>(Bytes toServer)) {
      ServerPhase.Step<Result> step = phase.receive(toServer);
      toClient = step.send();
      result = step.result();
    }
    assertEquals(
        Optional.of(new Result.Licensed(Optional.of(new Outcome.Issued(LICENSE)))), result);
  }

  /** The last packet of a client, which is data. */
  private static Bytes ofClient(Bytes packets) throws DecodeException {
    return switch (DomainPdu.decode(DataTpdu.unwrap(Talk.packets(packets).getLast()))) {
      case DomainPdu.SendDataRequest(int _, int _, Bytes data) -> data;
      case DomainPdu other -> throw new AssertionError(other);
    };
  }

  private static LicensePhase client(int method) throws DecodeException {
    ServerCertificate certificate = ServerCertificate.decode(TestKey.RSA.certificate());
    LicenseClient exchange =
        new LicenseClient(
            new LicenseApplicant("anna", "PC", new HardwareId(RANDOM.first(16))),
            new LicenseRandom(RANDOM, RANDOM.plus(RANDOM.first(16))),
            Optional.of(certificate));
    return new LicensePhase(
        new Channels(1004, 1003, OptionalInt.empty()),
        method == EncryptionMethod.NONE
            ? SecureSettings.plain()
            : SecureSettings.standard(method, RANDOM, RANDOM, certificate),
        Introduction.anonymous(),
        new LicensePhase.Mode.Exchange(exchange),
        InstantSource.fixed(Instant.EPOCH));
  }

  @Test
  void a_client_that_encrypts_nothing_of_it_is_understood_under_encryption()
      throws DecodeException {
    LicensingPhase phase =
        new LicensingPhase(
            1003,
            PduCipher.ofServer(EncryptionMethod.RC4_128_BIT, 3, RANDOM, RANDOM),
            new LicensePolicy.Issue(TERMS));
    phase.start();
    ErrorAlert declines = new ErrorAlert(LicenseMessage.ERR_NO_LICENSE, 1);
    Bytes said =
        PduCipher.inTheClear(PduCipher.SEC_LICENSE_PKT, LicenseMessage.encodeOfClient(declines));
    assertEquals(Optional.of(new Result.Declined(declines)), phase.receive(packet(said)).result());
  }

  @Test
  void other_data_than_licensing_is_refused() {
    assertRefused(
        "licensing: flags are 0x0040, expected SEC_LICENSE_PKT among them",
        () -> issuing().receive(packet(PduCipher.inTheClear(PduCipher.SEC_INFO_PKT, RANDOM))));
  }

  private static LicensingPhase issuing() {
    LicensingPhase phase = plain(new LicensePolicy.Issue(TERMS));
    phase.start();
    return phase;
  }

  @Test
  void what_only_a_server_says_is_refused() {
    DomainPdu indication = new DomainPdu.SendDataIndication(1002, 1003, RANDOM);
    assertRefused(
        "licensing: received SendDataIndication, which has no place here",
        () -> issuing().receive(packet(indication)));
  }

  @Test
  void a_client_may_leave() throws DecodeException {
    assertEquals(
        Optional.of(new Result.Disconnected(3)),
        issuing().receive(packet(new DomainPdu.DisconnectProviderUltimatum(3))).result());
  }

  @Test
  void every_truncation_is_refused() {
    ErrorAlert declines = new ErrorAlert(LicenseMessage.ERR_NO_LICENSE, 1);
    Bytes said =
        PduCipher.inTheClear(PduCipher.SEC_LICENSE_PKT, LicenseMessage.encodeOfClient(declines));
    assertEveryTruncationRefused(
        said,
        part -> issuing().receive(packet(part)),
        "security header",
        "licensing",
        "licensing PDU",
        "LICENSE_ERROR_MESSAGE");
  }
}
