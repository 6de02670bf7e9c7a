package rdpdoctor.rdp.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.client.LicensePhase.Result;
import rdpdoctor.rdp.client.Phase.Step;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.mcs.DomainPdu;
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
        finished(new Result.Licensing(new LicenseMessage.Exchange(1))),
        receive(plain, LICENSE_FLAGS.plus(Bytes.hex("01 03 0600 0102"))));
  }

  @Test
  void a_licence_message_as_long_as_its_flags_is_no_share_pdu() throws DecodeException {
    // 0x280, as Windows 2008 sends it, is 640.
    Bytes request = new ByteWriter().u32le(0x280).u8(1).u8(3).u16le(636).zeros(632).toBytes();
    assertEquals(640, request.size());
    assertEquals(
        finished(new Result.Licensing(new LicenseMessage.Exchange(1))), receive(plain, request));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 0x80, 400})
  void a_session_without_a_word_on_licensing_skipped_it(int size) throws DecodeException {
    Bytes descriptor = new ByteWriter().zeros(size - 22).toBytes();
    Bytes demandActive = new SharePdu.DemandActive(1, descriptor, List.of()).encode(1002, 0);
    assertEquals(size, demandActive.size());
    assertEquals(finished(new Result.Skipped()), receive(plain, demandActive));
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
}
