package rdpdoctor.rdp.kerberos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class KrbErrorTest {

  private static final String TIME = "a411 180f 3230323631313232303935363534 5a";

  /** Built by hand from RFC 4120 section 5.9.1; the fields behind the error-code are given. */
  private static Bytes error(String code, String more) {
    Bytes fields =
        Bytes.hex("a003020105 a10302011e")
            .plus(Bytes.hex(TIME))
            .plus(Bytes.hex("a503020107"))
            .plus(Ber.element(Ber.context(6), Bytes.hex(code)))
            .plus(Bytes.hex(more));
    return Ber.element(0x7E, Ber.element(Ber.SEQUENCE, fields));
  }

  private static Bytes withData(Bytes data) {
    return error(
        "020112", "a903 1b0152 aa02 3000" + Ber.element(Ber.context(12), Ber.octets(data)));
  }

  @Test
  void a_refusal_carries_its_code_realm_and_time() throws DecodeException {
    KrbError error = KrbError.decode(RecordedExchange.SERVICE_UNKNOWN);
    assertEquals(KrbError.SERVICE_UNKNOWN, error.errorCode());
    assertEquals("LAB.EXAMPLE", error.realm());
    assertEquals(Instant.parse("2026-11-22T09:56:54.149569Z"), error.serverTime());
    assertEquals(Optional.of("LAB.EXAMPLE"), error.clientRealm());
    assertEquals(OptionalLong.empty(), error.ntStatus());
  }

  @Test
  void a_kdc_that_wants_a_proof_says_how_it_may_be_encrypted() throws DecodeException {
    KrbError error = KrbError.decode(RecordedExchange.PREAUTH_REQUIRED);
    assertEquals(KrbError.PREAUTH_REQUIRED, error.errorCode());
    assertEquals(List.of(18), error.offeredEtypes());
  }

  @Test
  void the_realm_of_the_account_is_read() throws DecodeException {
    Bytes message = error("020144", "a704 1b024142 a903 1b0152 aa02 3000");
    assertEquals(Optional.of("AB"), KrbError.decode(message).clientRealm());
    assertEquals(KrbError.WRONG_REALM, KrbError.decode(message).errorCode());
  }

  @ParameterizedTest
  @CsvSource({
    // [MS-KILE] 2.2.1: one KERB-ERROR-DATA
    "3015 a103020103 a20e040c 720000c0 00000000 01000000, 3221225586",
    // Samba: the same within METHOD-DATA
    "3017 3015 a103020103 a20e040c 340200c0 00000000 01000000, 3221226036",
  })
  void a_windows_kdc_adds_an_ntstatus(String data, long status) throws DecodeException {
    assertEquals(OptionalLong.of(status), KrbError.decode(withData(Bytes.hex(data))).ntStatus());
  }

  @ParameterizedTest
  @CsvSource({"''", "30", "3000", "3005 a103020104", "0102", "30063004a1020201"})
  void other_data_holds_no_ntstatus_and_no_etype(String data) throws DecodeException {
    KrbError error = KrbError.decode(withData(Bytes.hex(data)));
    assertEquals(OptionalLong.empty(), error.ntStatus());
    assertEquals(List.of(), error.offeredEtypes());
  }

  @Test
  void a_server_sends_it_in_a_frame() throws DecodeException {
    Bytes token =
        Ber.element(
            Ber.APPLICATION_0,
            Bytes.hex("06092a864886f712010202 0300"),
            RecordedExchange.SERVICE_UNKNOWN);
    assertEquals(
        Optional.of(KrbError.decode(RecordedExchange.SERVICE_UNKNOWN)), KrbError.inToken(token));
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "6f00", // an AP-REP without a frame
    "600d 06092a864886f712010202 0200", // an AP-REP
    "600c 060a2b06010401823702020a", // NTLM
  })
  void other_tokens_hold_none(String token) throws DecodeException {
    assertEquals(Optional.empty(), KrbError.inToken(Bytes.hex(token)));
  }

  @Test
  void a_frame_with_nothing_in_it_is_refused() {
    assertRefused(
        "KRB_ERROR token: TOK_ID needs 2 bytes, 0 remain",
        () -> KrbError.inToken(Bytes.hex("600b 06092a864886f712010202")));
  }

  @Test
  void every_truncation_is_refused() {
    assertEveryTruncationRefused(RecordedExchange.PREAUTH_REQUIRED, KrbError::decode, "KRB-ERROR");
    assertEveryTruncationRefused(
        error("020112", "a903 1b0152 aa02 3000"), KrbError::decode, "KRB-ERROR");
  }

  @Test
  void a_message_of_another_kind_is_refused() {
    assertRefused(
        "KRB-ERROR: KRB-ERROR tag is 0x6b, expected 0x7e",
        () -> KrbError.decode(RecordedExchange.AS_REP));
  }

  @Test
  void a_time_that_is_none_is_refused() {
    Bytes message =
        Bytes.hex(
            RecordedExchange.SERVICE_UNKNOWN
                .toHex()
                .replace("180f3230323631313232", "180f3230323631333232"));
    assertRefused(
        "KRB-ERROR: stime is \"20261322095654Z\", expected a KerberosTime",
        () -> KrbError.decode(message));
  }
}
