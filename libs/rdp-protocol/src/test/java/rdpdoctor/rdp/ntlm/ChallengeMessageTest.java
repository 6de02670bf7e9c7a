package rdpdoctor.rdp.ntlm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class ChallengeMessageTest extends WireContract<ChallengeMessage> {

  private static final String HEADER = "4e544c4d53535000 02000000";
  private static final String CHALLENGE = "0102030405060708 0000000000000000";
  private static final String VERSION = "0a00614a0000000f";
  private static final String LAB = "4c0041004200";
  private static final String PAIRS =
      "0100 0600 570049004e00 0200 0600 4c0041004200 0700 0800 0123456789abcd01 0000 0000";

  /** As Windows sends it, except for the order of the pairs, which is ascending here. */
  private static final String DOMAIN_MEMBER =
      HEADER
          + "0600 0600 38000000"
          + "35828ae2"
          + CHALLENGE
          + "2400 2400 3e000000"
          + VERSION
          + LAB
          + PAIRS;

  @Override
  protected ChallengeMessage read(Bytes bytes) throws DecodeException {
    return ChallengeMessage.decode(bytes);
  }

  @Override
  protected Bytes write(ChallengeMessage message) {
    return message.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(builtByHand("of a domain member", "[MS-NLMP] 2.2.1.2", DOMAIN_MEMBER));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("NTLM CHALLENGE_MESSAGE", "AV_PAIR list");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }

  private static ChallengeMessage decode(String hex) throws DecodeException {
    return ChallengeMessage.decode(Bytes.hex(hex));
  }

  @Test
  void the_server_names_itself_its_domain_and_its_build() throws DecodeException {
    ChallengeMessage message = decode(DOMAIN_MEMBER);
    assertEquals("LAB", message.targetName());
    assertEquals(Optional.of("WIN"), message.text(AvPairs.NB_COMPUTER_NAME));
    assertEquals(Optional.of("LAB"), message.text(AvPairs.NB_DOMAIN_NAME));
    assertEquals(Optional.empty(), message.text(AvPairs.DNS_TREE_NAME));
    assertEquals(Bytes.hex("0102030405060708"), message.serverChallenge());
    assertEquals(ChallengeMessage.VERSION_WINDOWS_10, message.version());
  }

  @Test
  void pairs_are_found_in_any_order() throws DecodeException {
    String reordered =
        "0700 0800 0123456789abcd01 0200 0600 4c0041004200 0100 0600 570049004e00 0000 0000";
    assertEquals(decode(DOMAIN_MEMBER), decode(DOMAIN_MEMBER.replace(PAIRS, reordered)));
  }

  @Test
  void without_its_flag_there_is_no_version() throws DecodeException {
    ChallengeMessage message =
        decode(HEADER + "0000 0000 30000000 358288e0" + CHALLENGE + "0000 0000 30000000");
    assertEquals(Bytes.empty(), message.version());
    assertEquals(Map.of(), message.targetInfo());
    assertEquals("", message.targetName());
  }

  @Test
  void a_name_is_ascii_where_unicode_was_not_agreed() throws DecodeException {
    ChallengeMessage message =
        decode(HEADER + "0300 0300 30000000 34828080" + CHALLENGE + "0000 0000 33000000 4c4142");
    assertEquals("LAB", message.targetName());
  }

  @Test
  void an_empty_field_may_point_anywhere() throws DecodeException {
    ChallengeMessage message =
        decode(HEADER + "0000 0000 ffffffff 358288e0" + CHALLENGE + "0000 0000 ffffffff");
    assertEquals("", message.targetName());
  }

  @Test
  void a_field_that_points_outside_of_the_message_is_refused() {
    assertRefused(
        "NTLM CHALLENGE_MESSAGE: TargetName is at 4294967295 with 6 bytes, expected inside 20",
        () -> decode(HEADER + "0600 0600 ffffffff"));
  }

  @Test
  void the_message_of_the_client_is_refused() {
    assertRefused(
        "NTLM CHALLENGE_MESSAGE: MessageType is 1, expected 2",
        () -> decode("4e544c4d53535000 01000000"));
  }
}
