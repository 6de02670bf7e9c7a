package rdpdoctor.rdp.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.capability.ShareCapabilitySet;
import rdpdoctor.rdp.logon.LogonErrors;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class SharePduTest extends WireContract<SharePdu> {

  private static final int SOURCE = 1002;
  private static final long SHARE_ID = 0x000103EAL;
  private static final Bytes DESCRIPTOR = Bytes.hex("52445000");

  @Override
  protected SharePdu read(Bytes bytes) throws DecodeException {
    return SharePdu.decode(bytes);
  }

  @Override
  protected Bytes write(SharePdu pdu) {
    return pdu.encode(SOURCE, SHARE_ID);
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "Demand Active",
            "[MS-RDPBCGR] 2.2.1.13.1.1",
            "2200 1100 ea03 ea030100 0400 0c00 52445000",
            "0100 0000 0900 0800 ea03 0000 00000000"),
        builtByHand(
            "Confirm Active",
            "[MS-RDPBCGR] 2.2.1.13.2.1",
            "2000 1300 ea03 ea030100 ea03 0400 0c00 52445000",
            "0100 0000 0900 0800 0000 0000"),
        builtByHand("Deactivate All", "[MS-RDPBCGR] 2.2.3.1", "0d00 1600 ea03 ea030100 0100 00"),
        builtByHand(
            "Redirection to an address and a name",
            "[MS-RDPBCGR] 2.2.13.1 and 2.2.13.3.1",
            "3c00 1a00 ea03 0000",
            "0004 3400 02000000 03010000",
            "10000000 31002e0032002e0033002e0034000000",
            "04000000 636f6f6b 08000000 770069006e000000"),
        data("Synchronize", "2.2.1.14", 31, "0100 ea03"),
        data("Control, granted", "2.2.1.21", 20, "0200 ef03 ea030000"),
        data("Font List", "2.2.1.18", 39, "0000 0000 0300 3200"),
        data("Font Map", "2.2.1.22", 40, "0000 0000 0300 0400"),
        data("Set Error Info", "2.2.5.1", 47, "07000000"),
        data("Shutdown Request", "2.2.2.2", 36, ""),
        data("Shutdown Request Denied", "2.2.2.3", 37, ""),
        data("Auto-Reconnect Status", "2.2.4.1", 50, "00000000"),
        data("Refresh Rect", "2.2.11.2", 33, "01000000 0000 0000 ff03 ff02"),
        data("Suppress Output, suppressed", "2.2.11.3", 35, "00000000"),
        data("Suppress Output, allowed", "2.2.11.3", 35, "01000000 0000 0000 ff03 ff02"),
        data("Input", "2.2.8.1.1.3", 28, "0100 0000 00000000 0400 0080 1e00 0000"),
        data("Update, orders", "2.2.9.1.1.3.1", 2, "0000 0000 0100 0000 c0ffee"),
        data("Update, bitmap", "2.2.9.1.1.3.1.2", 2, "0100 0000"),
        data("Update, palette", "2.2.9.1.1.3.1.1", 2, "0200 0000 00000000"),
        data("Update, synchronize", "2.2.9.1.1.3.1.3", 2, "0300 0000"),
        data("Pointer", "2.2.9.1.1.4", 27, "0100 0000 00000000"),
        data("Monitor Layout, which is not read", "2.2.12.1", 55, "00000000"),
        builtByHand("a type that is not read", "[MS-RDPBCGR] 2.2.8.1.1.1.1", "0700 1400 ea03 2a"));
  }

  /** Behind a share data header of 18 bytes. */
  private static PduVector data(String name, String section, int pduType2, String content) {
    int size = Bytes.hex(content).size();
    return builtByHand(
        name,
        "[MS-RDPBCGR] " + section,
        "%02x00 1700 ea03 ea030100 00 01 %02x00 %02x 00 0000".formatted(18 + size, size, pduType2),
        content);
  }

  @Override
  protected Set<String> structures() {
    return Set.of("share control header");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  private static SharePdu decode(String hex) throws DecodeException {
    return SharePdu.decode(Bytes.hex(hex));
  }

  @Test
  void the_capability_sets_of_a_demand_are_read() throws DecodeException {
    SharePdu.DemandActive demand =
        new SharePdu.DemandActive(SHARE_ID, DESCRIPTOR, List.of(new ShareCapabilitySet(SOURCE)));
    assertEquals(demand, SharePdu.decode(demand.encode(SOURCE, 0)));
  }

  @Test
  void a_demand_without_a_session_id_is_understood() throws DecodeException {
    assertEquals(
        new SharePdu.DemandActive(SHARE_ID, Bytes.empty(), List.of()),
        decode("1200 1100 ea03 ea030100 0000 0400 0000 0000"));
  }

  /** Windows XP leaves out even the source. */
  @ParameterizedTest
  @CsvSource({"0400 1600", "0600 1600 ea03", "0d00 1600 ea03 ea030100 0100 00"})
  void a_deactivation_may_be_short(String hex) throws DecodeException {
    assertEquals(new SharePdu.DeactivateAll(), decode(hex));
  }

  @Test
  void the_error_code_is_unsigned() throws DecodeException {
    assertEquals(
        new SharePdu.SetErrorInfo(0xFFFFFFFFL),
        decode("1600 1700 ea03 00000000 00 01 0400 2f 00 0000 ffffffff"));
  }

  @Test
  void a_logon_error_survives_a_round_trip() throws DecodeException {
    SharePdu info =
        new SharePdu.SaveSessionInfo(
            new SessionInformation.Extended(
                Optional.empty(), Optional.of(new LogonErrors(0xFFFFFFFAL, 2))));
    assertEquals(info, SharePdu.decode(info.encode(SOURCE, SHARE_ID)));
  }

  @Test
  void slow_path_orders_lose_the_padding_around_their_number() throws DecodeException {
    assertEquals(
        new SharePdu.Output(new Update(Update.Kind.ORDERS, Bytes.hex("0100 c0ffee"))),
        decode("1d00 1700 ea03 ea030100 00 01 0b00 02 00 0000 0000 0000 0100 0000 c0ffee"));
  }

  @Test
  void an_update_of_no_known_type_is_not_read() throws DecodeException {
    assertEquals(
        new SharePdu.Other(7, 2, Bytes.hex("0900")),
        decode("1400 1700 ea03 ea030100 00 01 0200 02 00 0000 0900"));
  }

  @Test
  void several_pdus_and_flow_pdus_stand_one_behind_the_other() throws DecodeException {
    Bytes pdus =
        new SharePdu.Synchronize(1007)
            .encode(SOURCE, SHARE_ID)
            .plus(Bytes.hex("0080 00 41 00 00 ea03"))
            .plus(SharePdu.Control.cooperate().encode(SOURCE, SHARE_ID));
    assertEquals(
        List.of(new SharePdu.Synchronize(1007), SharePdu.Control.cooperate()),
        new ShareReader(Decompression.none()).read(pdus));
  }

  @Test
  void a_flow_pdu_alone_is_none() throws DecodeException {
    assertEquals(List.of(), new ShareReader(Decompression.none()).read(Bytes.hex("0080 0041")));
  }

  @Test
  void what_is_compressed_goes_through_the_decompression_with_its_flags() throws DecodeException {
    Bytes compressed = Bytes.hex("1300 1700 ea03 ea030100 00 01 0800 28 61 1300 ab");
    Decompression decompression = (flags, data) -> Bytes.of((byte) flags).plus(data);
    assertEquals(List.of(new SharePdu.FontMap()), new ShareReader(decompression).read(compressed));
    assertRefused(
        "share data: compression flags are 0x61, expected none", () -> SharePdu.decode(compressed));
  }

  @Test
  void a_length_beyond_the_data_is_refused() {
    assertRefused(
        "share control header: totalLength is 7, expected 4 to 6", () -> decode("0700 1100 ea03"));
  }

  @Test
  void a_length_that_leads_nowhere_is_refused() {
    assertRefused(
        "share control header: totalLength is 0, expected 4 to 6", () -> decode("0000 1100 ea03"));
  }

  /** The header is cut to fit, so that what is inside has to notice. */
  @Test
  void every_truncation_inside_a_pdu_is_refused() throws DecodeException {
    for (PduVector vector : vectors()) {
      ShareControl whole = ShareControl.decodeAll(Bytes.of(vector.bytes())).getFirst();
      if (mustHaveContent(whole)) {
        assertEveryTruncationRefused(
            required(whole),
            part -> SharePdu.decode(new ShareControl(whole.pduType(), SOURCE, part).encode()),
            "Demand Active",
            "Confirm Active",
            "Enhanced Security Server Redirection",
            "server redirection",
            "share data header",
            "share data 31",
            "share data 20",
            "share data 47",
            "share data 50",
            "share data 33",
            "share data 35",
            "slow-path update");
      }
    }
  }

  private static boolean mustHaveContent(ShareControl control) throws DecodeException {
    return switch (control.pduType()) {
      case ShareControl.DEMAND_ACTIVE,
          ShareControl.CONFIRM_ACTIVE,
          ShareControl.SERVER_REDIRECTION ->
          true;
      case ShareControl.DATA ->
          switch (ShareData.decode(control.content()).pduType2()) {
            case ShareData.SYNCHRONIZE,
                ShareData.CONTROL,
                ShareData.SET_ERROR_INFO,
                ShareData.ARC_STATUS,
                ShareData.REFRESH_RECT,
                ShareData.SUPPRESS_OUTPUT ->
                true;
            default -> false;
          };
      default -> false;
    };
  }

  /** A Demand Active ends in a sessionId, which may be missing. */
  private static Bytes required(ShareControl control) {
    Bytes content = control.content();
    return control.pduType() == ShareControl.DEMAND_ACTIVE
        ? content.first(content.size() - 4)
        : content;
  }
}
