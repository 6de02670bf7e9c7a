package rdpdoctor.rdp.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.client.LicensePhase.Result;
import rdpdoctor.rdp.client.Phase.Step;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.info.ExtendedInformation;
import rdpdoctor.rdp.license.HardwareId;
import rdpdoctor.rdp.license.IssuedLicense;
import rdpdoctor.rdp.license.License;
import rdpdoctor.rdp.license.LicenseApplicant;
import rdpdoctor.rdp.license.LicenseClient;
import rdpdoctor.rdp.license.LicenseKeys;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.license.LicenseRandom;
import rdpdoctor.rdp.license.LicenseRequest;
import rdpdoctor.rdp.license.LicenseStage;
import rdpdoctor.rdp.license.PlatformChallenge;
import rdpdoctor.rdp.license.ProductInformation;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.security.RsaKey;
import rdpdoctor.rdp.security.SecurityExchange;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

class LicensePhaseTest {

  private static final int IO_CHANNEL = 1003;
  private static final int USER = 1007;
  private static final Bytes LICENSE_FLAGS = Bytes.hex("8000 0000");
  private static final Step<Result> WAITS = new Step.Continue<>(Bytes.empty());
  private static final Bytes RANDOM = Bytes.hex("5a".repeat(32));
  private static final ServerCertificate CERTIFICATE =
      new ServerCertificate(
          ServerCertificate.Kind.PROPRIETARY,
          BigInteger.ONE.shiftLeft(511).setBit(0),
          BigInteger.valueOf(65537));

  private final LicensePhase plain = LicensePhase.plain(USER, IO_CHANNEL);

  private static Bytes indication(int channelId, Bytes data) {
    return DataTpdu.wrap(new DomainPdu.SendDataIndication(1002, channelId, data).encode());
  }

  private static Step<Result> receive(LicensePhase phase, Bytes data) throws DecodeException {
    return phase.receive(indication(IO_CHANNEL, data));
  }

  private static Step<Result> finished(Result result) {
    return new Step.Finished<>(result);
  }

  private static Bytes sent(Bytes packet) throws DecodeException {
    return switch (DomainPdu.decode(DataTpdu.unwrap(packet))) {
      case DomainPdu.SendDataRequest(int user, int channel, Bytes data)
          when user == USER && channel == IO_CHANNEL ->
          data;
      case DomainPdu other -> throw new AssertionError("sent " + other);
    };
  }

  private static LicensePhase encrypted(int method) {
    return LicensePhase.encrypted(USER, IO_CHANNEL, method, RANDOM, RANDOM, CERTIFICATE);
  }

  @Test
  void information_that_names_nobody_is_sent_behind_its_flag() throws DecodeException {
    assertEquals(
        Bytes.hex("4000 0000").plus(ClientInformation.anonymous().encode()), sent(plain.start()));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        EncryptionMethod.RC4_40_BIT,
        EncryptionMethod.RC4_56_BIT,
        EncryptionMethod.RC4_128_BIT,
        EncryptionMethod.FIPS
      })
  void where_it_is_encrypted_the_key_exchange_goes_first(int method) throws DecodeException {
    Bytes start = encrypted(method).start();
    Bytes exchange = SecurityExchange.encode(RANDOM, CERTIFICATE);
    int end = start.get(2) << 8 | start.get(3);
    assertEquals(exchange, sent(start.first(end)));
    assertEquals(Bytes.hex("4800 0000"), sent(start.from(end)).first(4));
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 6, 8})
  void an_alert_is_what_the_server_says_of_licensing(long code) throws DecodeException {
    LicenseMessage.ErrorAlert alert = new LicenseMessage.ErrorAlert(code, 2);
    assertEquals(
        finished(new Result.Licensing(alert)),
        receive(plain, LICENSE_FLAGS.plus(LicenseMessage.encode(alert))));
  }

  @Test
  void an_alert_whose_flags_hi_looks_like_the_type_of_a_share_pdu_is_understood()
      throws DecodeException {
    LicenseMessage.ErrorAlert alert = new LicenseMessage.ErrorAlert(7, 2);
    assertEquals(
        finished(new Result.Licensing(alert)),
        receive(plain, Bytes.hex("8000 1000").plus(LicenseMessage.encode(alert))));
  }

  @Test
  void an_alert_in_the_clear_is_understood_on_an_encrypted_connection() throws DecodeException {
    LicenseMessage.ErrorAlert alert = new LicenseMessage.ErrorAlert(7, 2);
    assertEquals(
        finished(new Result.Licensing(alert)),
        receive(
            encrypted(EncryptionMethod.RC4_128_BIT),
            LICENSE_FLAGS.plus(LicenseMessage.encode(alert))));
  }

  @Test
  void a_licence_request_begins_an_exchange() throws DecodeException {
    assertEquals(
        finished(new Result.Licensing(new LicenseMessage.Exchange(1, Bytes.hex("0102")))),
        receive(plain, LICENSE_FLAGS.plus(Bytes.hex("01 03 0600 0102"))));
  }

  @Test
  void a_licence_message_as_long_as_its_flags_is_no_share_pdu() throws DecodeException {
    // 0x280, as Windows 2008 sends it, is 640.
    Bytes request = new ByteWriter().u32le(0x280).u8(1).u8(3).u16le(636).zeros(632).toBytes();
    assertEquals(640, request.size());
    assertEquals(
        finished(new Result.Licensing(new LicenseMessage.Exchange(1, Bytes.of(new byte[632])))),
        receive(plain, request));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 0x80, 400})
  void a_session_without_a_word_on_licensing_skipped_it(int size) throws DecodeException {
    Bytes descriptor = new ByteWriter().zeros(size - 22).toBytes();
    Bytes demandActive = new SharePdu.DemandActive(1, descriptor, List.of()).encode(1002, 0);
    assertEquals(size, demandActive.size());
    assertEquals(finished(new Result.Skipped(demandActive)), receive(plain, demandActive));
  }

  @Test
  void error_information_is_a_denial() throws DecodeException {
    Bytes info = new SharePdu.SetErrorInfo(7).encode(1002, 0);
    assertEquals(finished(new Result.Denied(7)), receive(plain, info));
  }

  @Test
  void no_error_and_unread_pdus_and_other_channels_are_waited_through() throws DecodeException {
    Bytes noError = new SharePdu.SetErrorInfo(0).encode(1002, 0);
    assertEquals(WAITS, receive(plain, noError));
    assertEquals(WAITS, receive(plain, Bytes.hex("0600 1600 ea03")));
    assertEquals(WAITS, plain.receive(indication(1008, Bytes.hex("ff"))));
  }

  @Test
  void an_ultimatum_is_its_reason() throws DecodeException {
    assertEquals(
        finished(new Result.Disconnected(3)),
        plain.receive(DataTpdu.wrap(new DomainPdu.DisconnectProviderUltimatum(3).encode())));
  }

  @Test
  void a_pdu_of_an_earlier_phase_is_refused() {
    assertRefused(
        "licensing: received AttachUserConfirm, which has no place here",
        () -> plain.receive(DataTpdu.wrap(new DomainPdu.AttachUserConfirm(0, USER).encode())));
  }

  @Test
  void data_too_short_for_any_header_is_refused() {
    assertRefused(
        "I/O channel PDU: flags or totalLength needs 2 bytes, 1 remain",
        () -> receive(plain, Bytes.hex("80")));
  }

  private static final OptionalInt MESSAGE_CHANNEL = OptionalInt.of(1009);
  private static final int LICENSE = PduCipher.SEC_LICENSE_PKT;

  private static LicensePhase phase(SecureSettings settings, Introduction introduction) {
    LicenseClient client =
        new LicenseClient(
            new LicenseApplicant("anna", "PC", new HardwareId(Bytes.of(new byte[16]))),
            new LicenseRandom(RANDOM, Bytes.hex("77".repeat(48))),
            settings.certificate());
    return new LicensePhase(
        new Channels(USER, IO_CHANNEL, MESSAGE_CHANNEL),
        settings,
        introduction,
        new LicensePhase.Mode.Exchange(client),
        InstantSource.fixed(Instant.EPOCH));
  }

  private static LicensePhase exchanging() {
    return phase(SecureSettings.plain(), Introduction.anonymous());
  }

  private static SecureSettings standard(int method) {
    return SecureSettings.standard(method, RANDOM, RANDOM, CERTIFICATE);
  }

  private static Bytes request() {
    return LicenseMessage.encode(
        new LicenseRequest(
                RANDOM,
                new ProductInformation(0x60000, "MS", "A02"),
                LicenseRequest.KEY_EXCHANGE_ALG_RSA,
                SERVER_KEY.certificate(),
                List.of("microsoft.com"))
            .message());
  }

  private static final RsaKey SERVER_KEY =
      new RsaKey(BigInteger.ONE.shiftLeft(511).setBit(0), BigInteger.ONE, BigInteger.ONE);

  private static Bytes sent(Step<Result> step) throws DecodeException {
    return switch (step) {
      case Step.Continue<Result>(Bytes packet) -> sent(packet);
      case Step.Finished<Result> over -> throw new AssertionError("is over: " + over);
    };
  }

  private static Bytes alert(long code) {
    return LicenseMessage.encode(
        new LicenseMessage.ErrorAlert(code, LicenseMessage.ST_TOTAL_ABORT));
  }

  @Test
  void who_wants_a_session_goes_through_the_exchange() throws DecodeException {
    LicensePhase phase = exchanging();
    Bytes asked = sent(receive(phase, LICENSE_FLAGS.plus(request())));
    assertEquals(Bytes.hex("8000 0000 13 83"), asked.first(6));
    // With an exponent of 1 the secret shows through.
    LicenseKeys keys = LicenseKeys.derive(Bytes.hex("77".repeat(48)), RANDOM, RANDOM);
    Bytes challenge = PlatformChallenge.of(Bytes.hex("c0de"), keys).message().body();
    Bytes message =
        LicenseMessage.encode(
            new LicenseMessage.Exchange(LicenseMessage.PLATFORM_CHALLENGE, challenge));
    assertEquals(
        Bytes.hex("8000 0000 15 83"), sent(receive(phase, LICENSE_FLAGS.plus(message))).first(6));
    License license = new License(1, "ms", "MS", "A02", Bytes.hex("3000"));
    Bytes issued =
        LicenseMessage.encode(IssuedLicense.of(license, keys).message(LicenseMessage.NEW_LICENSE));
    assertEquals(finished(new Result.Granted(license)), receive(phase, LICENSE_FLAGS.plus(issued)));
  }

  @Test
  void a_refusal_within_the_exchange_tells_where() throws DecodeException {
    LicensePhase phase = exchanging();
    receive(phase, LICENSE_FLAGS.plus(request()));
    assertEquals(
        finished(
            new Result.Refused(
                LicenseStage.AWAITING_CHALLENGE, new LicenseMessage.ErrorAlert(6, 1))),
        receive(phase, LICENSE_FLAGS.plus(alert(6))));
  }

  @Test
  void a_refusal_to_begin_with_is_the_same_to_whoever_hears_it() throws DecodeException {
    assertEquals(
        finished(new Result.Licensing(new LicenseMessage.ErrorAlert(6, 1))),
        receive(exchanging(), LICENSE_FLAGS.plus(alert(6))));
  }

  @Test
  void a_server_that_is_not_trusted_is_told_so() throws DecodeException {
    Bytes broken =
        LicenseMessage.encode(
            new LicenseRequest(
                    RANDOM,
                    new ProductInformation(1, "", ""),
                    Bytes.empty(),
                    Bytes.empty(),
                    List.of())
                .message());
    Bytes farewell =
        DataTpdu.wrap(
            new DomainPdu.SendDataRequest(
                    USER, IO_CHANNEL, Bytes.hex("8000 0000 ff83 1000 01000000 01000000 04000000"))
                .encode());
    assertEquals(
        finished(
            new Result.Distrusted(
                LicenseStage.AWAITING_REQUEST,
                "Server License Request: ServerCertificate is missing",
                farewell)),
        receive(exchanging(), LICENSE_FLAGS.plus(broken)));
  }

  @Test
  void licensing_is_encrypted_for_a_server_that_can_read_it() throws DecodeException {
    SecureSettings settings = standard(EncryptionMethod.RC4_128_BIT);
    LicensePhase phase = phase(settings, Introduction.anonymous());
    PduCipher server = PduCipher.ofServer(EncryptionMethod.RC4_128_BIT, 3, RANDOM, RANDOM);
    server.open(sent(lastOf(phase.start())));
    Bytes asked =
        sent(receive(phase, server.seal(LICENSE | PduCipher.SEC_LICENSE_ENCRYPT_CS, request())));
    PduCipher.Opened opened = server.open(asked);
    assertEquals(LICENSE | PduCipher.SEC_ENCRYPT, opened.flags());
    assertEquals(0x13, opened.data().get(0));
  }

  @Test
  void licensing_is_in_the_clear_for_a_server_that_does_not_say_that_it_can_read_it_else()
      throws DecodeException {
    LicensePhase phase = phase(standard(EncryptionMethod.RC4_128_BIT), Introduction.anonymous());
    Bytes asked = sent(receive(phase, LICENSE_FLAGS.plus(request())));
    assertEquals(Bytes.hex("8000 0000 13"), asked.first(5));
  }

  private static Bytes lastOf(Bytes packets) {
    int first = packets.get(2) << 8 | packets.get(3);
    return packets.from(first);
  }

  @Test
  void a_session_that_begins_encrypted_is_handed_on_opened() throws DecodeException {
    LicensePhase phase = phase(standard(EncryptionMethod.RC4_128_BIT), Introduction.anonymous());
    PduCipher server = PduCipher.ofServer(EncryptionMethod.RC4_128_BIT, 3, RANDOM, RANDOM);
    Bytes unread = server.seal(0, Bytes.hex("010203"));
    assertEquals(WAITS, phase.receive(indication(1004, unread)), "it is counted, not read");
    Bytes demandActive = Bytes.hex("0800 1100 ea03 c0de");
    assertEquals(
        finished(new Result.Skipped(demandActive)), receive(phase, server.seal(0, demandActive)));
  }

  @Test
  void a_named_user_and_his_password_reach_the_server() throws DecodeException {
    ClientInformation information =
        ClientInformation.signingIn("CORP", "anna", ExtendedInformation.of("192.0.2.1"));
    try (Password password = Password.takeOver("secret".toCharArray())) {
      LicensePhase phase =
          phase(standard(EncryptionMethod.FIPS), Introduction.of(information, password));
      PduCipher server = PduCipher.ofServer(EncryptionMethod.FIPS, 4, RANDOM, RANDOM);
      PduCipher.Opened opened = server.open(sent(lastOf(phase.start())));
      assertEquals(information, ClientInformation.decode(opened.data()));
      assertArrayEquals(
          "secret".getBytes(StandardCharsets.UTF_16LE),
          ClientInformation.password(opened.data()).utf16());
    }
  }

  @Test
  void what_the_server_asks_about_the_network_is_answered() throws DecodeException {
    LicensePhase phase = exchanging();
    assertEquals(
        new Step.Continue<>(
            DataTpdu.wrap(
                new DomainPdu.SendDataRequest(USER, 1009, Bytes.hex("0020 0000 06 01 2a00 0000"))
                    .encode())),
        phase.receive(indication(1009, Bytes.hex("0010 0000 06 00 2a00 0110"))));
    assertEquals(
        new Step.Continue<>(
            DataTpdu.wrap(
                new DomainPdu.SendDataRequest(USER, 1009, Bytes.hex("0400 0000 07000000 04400080"))
                    .encode())),
        phase.receive(
            indication(1009, Bytes.hex("0200 0000 07000000 0100 0000" + "ab".repeat(16)))));
    assertEquals(WAITS, phase.receive(indication(1009, Bytes.hex("0040 0000 00 05 02 03"))));
  }
}
