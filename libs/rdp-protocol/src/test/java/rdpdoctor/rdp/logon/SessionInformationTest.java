package rdpdoctor.rdp.logon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class SessionInformationTest {

  private static final Bytes SECRET = Bytes.hex("5ec7e7".repeat(5) + "00");
  private static final AutoReconnectCookie COOKIE = new AutoReconnectCookie(2, SECRET);
  private static final LogonErrors NO_PERMISSION =
      new LogonErrors(LogonErrors.LOGON_MSG_NO_PERMISSION, LogonErrors.LOGON_FAILED_OTHER);

  private static void assertRoundTrip(SessionInformation information, int size)
      throws DecodeException {
    Bytes bytes = information.encode();
    assertEquals(size, bytes.size());
    assertEquals(information, SessionInformation.decode(bytes));
  }

  /** The sizes are those of [MS-RDPBCGR] 2.2.10.1.1.1 to 2.2.10.1.1.4, and the infoType. */
  @Test
  void every_kind_survives_a_round_trip() throws DecodeException {
    assertRoundTrip(new SessionInformation.Logon("CORP", "anna", 3), 4 + 576);
    assertRoundTrip(new SessionInformation.LongLogon("CORP", "anna", 3), 4 + 576 + 20);
    assertRoundTrip(new SessionInformation.PlainNotify(), 4 + 576);
    assertRoundTrip(
        new SessionInformation.Extended(Optional.of(COOKIE), Optional.of(NO_PERMISSION)),
        4 + 6 + 32 + 12 + 570);
    assertRoundTrip(new SessionInformation.Unknown(9, Bytes.hex("ff")), 5);
  }

  @Test
  void both_words_of_logon_errors_are_unsigned() throws DecodeException {
    assertEquals(
        new SessionInformation.Extended(
            Optional.empty(), Optional.of(new LogonErrors(0xFFFFFFFBL, 0x80000000L))),
        SessionInformation.decode(Bytes.hex("03000000 1200 02000000 08000000 fbffffff 00000080")));
  }

  @Test
  void the_padding_may_be_missing() throws DecodeException {
    assertEquals(
        new SessionInformation.PlainNotify(), SessionInformation.decode(Bytes.hex("02000000")));
  }

  @Test
  void every_truncation_of_what_counts_is_refused() {
    Bytes logon = new SessionInformation.Logon("CORP", "anna", 3).encode();
    Bytes longLogon = new SessionInformation.LongLogon("CORP", "anna", 3).encode();
    Bytes extended =
        new SessionInformation.Extended(Optional.of(COOKIE), Optional.of(NO_PERMISSION)).encode();
    for (Bytes whole : new Bytes[] {logon, longLogon, extended.first(4 + 6 + 32 + 12)}) {
      assertEveryTruncationRefused(
          whole, SessionInformation::decode, "Save Session Info", "auto-reconnect cookie");
    }
  }

  @Test
  void a_name_longer_than_its_field_is_refused() {
    Bytes tooLong = new ByteWriter().u32le(0).u32le(54).zeros(600).toBytes();
    assertRefused(
        "Save Session Info: cbDomain is 54, expected at most 52",
        () -> SessionInformation.decode(tooLong));
  }

  @Test
  void a_cookie_of_another_size_or_version_is_refused() {
    assertRefused(
        "auto-reconnect cookie: cbLen is 26, expected 28",
        () ->
            SessionInformation.decode(
                Bytes.hex("03000000 2600 01000000 1c000000 1a000000" + "00".repeat(24))));
    assertRefused(
        "auto-reconnect cookie: Version is 2, expected 1",
        () ->
            SessionInformation.decode(
                Bytes.hex("03000000 2600 01000000 1c000000 1c000000 02000000" + "00".repeat(20))));
  }

  @Test
  void the_cookie_is_never_shown() {
    String shown =
        new SessionInformation.Extended(Optional.of(COOKIE), Optional.empty()).toString();
    assertFalse(shown.contains("5ec7e7"), shown);
  }
}
