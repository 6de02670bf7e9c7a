package rdpdoctor.rdp.info;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class ClientInformationTest {

  private static final String NO_DATE = "00".repeat(16);

  private static final String ZEROS =
      "0000000000000000000000000000"
          + "0000000000000000000000000000"
          + "0000000000000000000000000000"
          + "0000000000000000000000000000";

  /** CET; summer time begins on the last Sunday of March at two o'clock. */
  private static final String TIME_ZONE =
      "c4ffffff"
          + "430045005400"
          + ZEROS
          + "0000"
          + "00000a00000005000300000000000000"
          + "00000000"
          + "430045005300"
          + ZEROS
          + "0000"
          + "00000300000005000200000000000000"
          + "c4ffffff";

  private static final String UNICODE_HEAD =
      "09040904 53010100 0800 0600 0000 0400 0200"
          + "43004f0052005000 0000"
          + "fc0062006300 0000"
          + "0000"
          + "73006800 0000"
          + "64000000";

  private static final String EXTENDED =
      "0200 0800 3100270030000000 0400 78000000" + TIME_ZONE + "00000000 07000000";

  /** As RDP 4.0 has it. */
  private static final String ANSI =
      "e4040000 01000000 0200 0100 0000 0000 0000 4f5000 fc00 00 00 00";

  private static Password password(String text) {
    return Password.takeOver(text.toCharArray());
  }

  private static ClientInformation anna() {
    return ClientInformation.signingIn("CORP", "änna", ExtendedInformation.of("192.0.2.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {ANSI, UNICODE_HEAD, UNICODE_HEAD + EXTENDED})
  void it_is_written_as_it_was_read(String hex) throws DecodeException {
    assertEquals(Bytes.hex(hex), ClientInformation.decode(Bytes.hex(hex)).encode());
  }

  @Test
  void every_truncation_is_refused_but_the_one_that_leaves_away_what_rdp_5_added() {
    Bytes head = Bytes.hex(UNICODE_HEAD);
    Bytes extended = Bytes.hex(EXTENDED);
    assertEveryTruncationRefused(head, ClientInformation::decode, "TS_INFO_PACKET");
    assertEveryTruncationRefused(
        extended.from(1),
        bytes -> ClientInformation.decode(head.plus(extended.first(1)).plus(bytes)),
        "TS_INFO_PACKET");
  }

  @Test
  void texts_are_read_by_their_sizes() throws DecodeException {
    ClientInformation read = ClientInformation.decode(Bytes.hex(UNICODE_HEAD + EXTENDED));
    assertEquals("CORP", read.domain());
    assertEquals("übc", read.user());
    assertEquals("sh", read.alternateShell());
    assertEquals("d", read.workingDirectory());
    ExtendedInformation extended = read.extended().orElseThrow();
    assertEquals("1'0", extended.address());
    assertEquals("x", extended.directory());
    assertEquals(7, extended.performanceFlags());
    assertEquals(-60, extended.timeZone().bias());
    assertEquals("CET", extended.timeZone().standard().name());
    assertEquals(-60, extended.timeZone().daylight().bias());
    assertFalse(extended.timeZone().daylight().start().equals(Bytes.hex(NO_DATE)));
  }

  @Test
  void who_names_no_user_is_not_signed_in_and_says_nothing_of_himself() {
    Bytes encoded = ClientInformation.anonymous().encode();
    assertEquals(
        Bytes.hex("00000000 33000100" + "00".repeat(20))
            .plus(Bytes.hex("0200 0200 0000 0200 0000"))
            .plus(Bytes.of(new byte[172 + 8 + 6])),
        encoded);
  }

  @Test
  void who_has_signed_in_before_repeats_his_name_and_sends_no_password() throws DecodeException {
    ClientInformation information =
        ClientInformation.signedIn("CORP", "anna", ExtendedInformation.of("2001:db8::1"));
    assertEquals(0, information.flags() & ClientInformation.INFO_AUTOLOGON);
    ClientInformation read = ClientInformation.decode(information.encode());
    assertEquals(information, read);
    assertEquals(0x17, read.extended().orElseThrow().addressFamily());
    assertEquals(0, ClientInformation.password(information.encode()).utf16().length);
  }

  @Test
  void the_password_goes_along_where_the_server_is_to_sign_the_user_in() throws DecodeException {
    byte[] encoded = anna().encode(password("pä$$"));
    assertTrue((anna().flags() & ClientInformation.INFO_AUTOLOGON) != 0);
    assertEquals(0, anna().flags() & 0x0080, "compression is not offered");
    assertEquals(anna(), ClientInformation.decode(Bytes.of(encoded)));
    assertArrayEquals(
        "pä$$".getBytes(StandardCharsets.UTF_16LE),
        ClientInformation.password(Bytes.of(encoded)).utf16());
  }

  @Test
  void a_password_in_ansi_is_read_byte_for_byte() throws DecodeException {
    Bytes packet = Bytes.hex("e4040000 08000000 0000 0100 0300 0000 0000 00 61 00 70e424 00 00 00");
    assertArrayEquals(
        "pä$".getBytes(StandardCharsets.UTF_16LE), ClientInformation.password(packet).utf16());
    ClientInformation read = ClientInformation.decode(packet);
    assertEquals(packet, Bytes.of(read.encode(password("pä$"))));
  }

  @Test
  void a_packet_that_holds_a_password_is_told_from_one_that_does_not() throws DecodeException {
    assertTrue(ClientInformation.holdsPassword(Bytes.of(anna().encode(password("x")))));
    assertFalse(ClientInformation.holdsPassword(anna().encode()));
  }

  @Test
  void nothing_prints_a_password() {
    assertFalse(anna().toString().contains("pass"));
  }

  @Test
  void a_text_too_long_for_its_size_is_the_callers_fault() {
    ClientInformation information =
        ClientInformation.signedIn("", "x".repeat(0x8000), ExtendedInformation.NONE);
    assertEquals(
        "text of client information is 65536 bytes long, expected at most 65533",
        assertThrowsExactly(IllegalArgumentException.class, information::encode).getMessage());
  }

  @Test
  void a_client_may_end_behind_an_empty_cookie() throws DecodeException {
    Bytes whole = ClientInformation.anonymous().encode();
    Bytes part = whole.first(whole.size() - 4);
    assertEquals(ClientInformation.anonymous(), ClientInformation.decode(part));
  }

  @Test
  void a_cookie_to_take_a_session_up_again_is_read() throws DecodeException {
    Bytes cookie = Bytes.hex("1c000000 01000000 02000000" + "5a".repeat(16));
    Bytes packet = Bytes.hex(UNICODE_HEAD + EXTENDED + "1c00").plus(cookie);
    assertEquals(
        cookie,
        ClientInformation.decode(packet)
            .extended()
            .flatMap(ExtendedInformation::autoReconnectCookie)
            .orElseThrow());
  }
}
