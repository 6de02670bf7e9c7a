package rdpdoctor.rdp.x224;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class ConnectionConfirmTest extends WireContract<ConnectionConfirm> {

  private static final String SECTION = "[MS-RDPBCGR] 2.2.1.2";

  @Override
  protected ConnectionConfirm read(Bytes bytes) throws DecodeException {
    return ConnectionConfirm.decode(bytes);
  }

  @Override
  protected Bytes write(ConnectionConfirm confirm) {
    return confirm.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("without negotiation", SECTION, "06 d0 0000 1234 00"),
        builtByHand("that selects", SECTION, "0e d0 0000 1234 00", "02 1f 0800 08000000"),
        builtByHand("that refuses", SECTION, "0e d0 0000 0000 00", "03 00 0800 05000000"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("X.224 Connection Confirm", "RDP_NEG_RSP or RDP_NEG_FAILURE");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  private static ConnectionConfirm decode(String hex) throws DecodeException {
    return ConnectionConfirm.decode(Bytes.hex(hex));
  }

  private static Negotiation negotiation(String hex) throws DecodeException {
    return decode("0e d0 0000 1234 00" + hex).negotiation();
  }

  @Test
  void no_negotiation_data_is_told_from_a_response_for_standard_rdp_security()
      throws DecodeException {
    assertEquals(
        new ConnectionConfirm(0x1234, new Negotiation.None()), decode("06 d0 0000 1234 00"));
    assertEquals(new Negotiation.Response(0, 0), negotiation("02 00 0800 00000000"));
  }

  @Test
  void a_response_carries_its_flags_and_the_selected_protocol() throws DecodeException {
    assertEquals(new Negotiation.Response(0x1F, 8), negotiation("02 1f 0800 08000000"));
  }

  @Test
  void a_failure_code_that_nobody_knows_is_kept() throws DecodeException {
    assertEquals(new Negotiation.Failure(0xCAFE), negotiation("03 00 0800 feca0000"));
  }

  @Test
  void a_credit_in_the_code_is_tolerated() throws DecodeException {
    assertEquals(new Negotiation.None(), decode("06 d1 0000 1234 00").negotiation());
  }

  @Test
  void a_type_that_nobody_knows_is_refused() {
    assertRefused(
        "RDP_NEG_RSP or RDP_NEG_FAILURE: type is 0x04, expected 0x02 or 0x03",
        () -> negotiation("04 00 0800 00000000"));
  }

  @Test
  void a_length_other_than_eight_is_refused() {
    assertRefused(
        "RDP_NEG_RSP or RDP_NEG_FAILURE: length is 9, expected 8",
        () -> negotiation("03 00 0900 05000000"));
  }

  @Test
  void negotiation_data_that_goes_on_is_refused() {
    assertRefused(
        "RDP_NEG_RSP or RDP_NEG_FAILURE: 1 bytes follow the last field, expected none",
        () -> decode("0f d0 0000 1234 00 03 00 0800 05000000 00"));
  }

  @Test
  void another_tpdu_is_refused() {
    assertRefused(
        "X.224 Connection Confirm: code is 0x80, expected 0xd0",
        () -> decode("06 80 0000 1234 01"));
  }
}
