package rdpdoctor.rdp.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class LicenseMessageTest extends WireContract<LicenseMessage> {

  @Override
  protected LicenseMessage read(Bytes bytes) throws DecodeException {
    return LicenseMessage.decode(bytes);
  }

  @Override
  protected Bytes write(LicenseMessage message) {
    return LicenseMessage.encode(message);
  }

  @Override
  protected List<PduVector> vectors() {
    String alert = "[MS-RDPBCGR] 2.2.1.12.1.3";
    return List.of(
        builtByHand("valid client", alert, "ff 03 1000 07000000 02000000 0400 0000"),
        builtByHand("no licence server", alert, "ff 03 1000 06000000 01000000 0400 0000"),
        builtByHand("preamble of a request", "[MS-RDPBCGR] 2.2.1.12.1.1", "01 03 0600 c0de"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("licensing PDU");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }

  private static LicenseMessage decode(String hex) throws DecodeException {
    return LicenseMessage.decode(Bytes.hex(hex));
  }

  @Test
  void only_the_valid_client_alert_without_transition_is_no_error() {
    assertTrue(new LicenseMessage.ErrorAlert(7, 2).isValidClient());
    assertFalse(new LicenseMessage.ErrorAlert(7, 1).isValidClient());
    assertFalse(new LicenseMessage.ErrorAlert(6, 2).isValidClient());
  }

  @Test
  void an_alert_whose_size_counts_the_security_header_is_understood() throws DecodeException {
    assertEquals(
        new LicenseMessage.ErrorAlert(7, 2), decode("ff 03 1400 07000000 02000000 0400 0000"));
  }

  @Test
  void a_blob_in_an_alert_is_passed_over_and_must_be_whole() throws DecodeException {
    String hex = "ff 03 1300 08000000 01000000 0400 0300 010203";
    assertEquals(new LicenseMessage.ErrorAlert(8, 1), decode(hex));
    assertEveryTruncationRefused(Bytes.hex(hex), LicenseMessage::decode, "licensing PDU");
  }

  private static LicenseMessage exchange(int type, String body) {
    return new LicenseMessage.Exchange(type, Bytes.hex(body));
  }

  @Test
  void the_messages_of_a_licence_exchange_are_told_by_their_type() throws DecodeException {
    assertEquals(exchange(0x01, "0102"), decode("01 03 0600 0102"));
    assertEquals(exchange(0x02, ""), decode("02 03 0400"));
    assertEquals(exchange(0x03, ""), decode("03 03 0400"));
    assertEquals(exchange(0x04, ""), decode("04 03 0400"));
  }

  @Test
  void a_message_whose_size_counts_the_security_header_is_understood() throws DecodeException {
    assertEquals(exchange(0x02, "0102"), decode("02 03 0a00 0102"));
  }

  @Test
  void a_message_shorter_than_its_size_is_refused() {
    assertRefused(
        "licensing PDU: message needs 3 bytes, 2 remain", () -> decode("01 03 0700 0102"));
    assertRefused("licensing PDU: wMsgSize is 3, expected at least 4", () -> decode("01 03 0300"));
  }

  @Test
  void a_message_that_only_clients_send_is_refused() {
    assertRefused(
        "licensing PDU: bMsgType is 0x13, expected a server's message", () -> decode("13 03 0400"));
  }

  @Test
  void the_messages_of_a_client_are_told_by_their_type_and_say_that_it_knows_long_alerts()
      throws DecodeException {
    for (String type : List.of("12", "13", "15")) {
      Bytes sent = Bytes.hex(type + "83 0600 c0de");
      LicenseMessage message = LicenseMessage.decodeOfClient(sent);
      assertEquals(exchange(Integer.parseInt(type, 16), "c0de"), message);
      assertEquals(sent, LicenseMessage.encodeOfClient(message));
    }
    Bytes alert = Bytes.hex("ff 83 1000 02000000 01000000 0400 0000");
    LicenseMessage noLicense =
        new LicenseMessage.ErrorAlert(LicenseMessage.ERR_NO_LICENSE, LicenseMessage.ST_TOTAL_ABORT);
    assertEquals(noLicense, LicenseMessage.decodeOfClient(alert));
    assertEquals(alert, LicenseMessage.encodeOfClient(noLicense));
  }

  @Test
  void a_message_that_only_servers_send_is_refused_of_a_client() {
    assertRefused(
        "licensing PDU: bMsgType is 0x01, expected a client's message",
        () -> LicenseMessage.decodeOfClient(Bytes.hex("01 03 0400")));
  }
}
