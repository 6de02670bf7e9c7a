package rdpdoctor.rdp.x224;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class ConnectionRequestTest extends WireContract<ConnectionRequest> {

  private static final String SECTION = "[MS-RDPBCGR] 2.2.1.1";

  /** {@code Cookie: mstshash=anna} and CR LF. */
  private static final String COOKIE = "436f6f6b69653a206d737473686173683d616e6e61 0d0a";

  @Override
  protected ConnectionRequest read(Bytes bytes) throws DecodeException {
    return ConnectionRequest.decode(bytes);
  }

  @Override
  protected Bytes write(ConnectionRequest request) {
    return request.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("without negotiation", SECTION, "06 e0 0000 0000 00"),
        builtByHand("for SSL and HYBRID", SECTION, "0e e0 0000 0000 00", "01 00 0800 03000000"),
        builtByHand("with a cookie only", SECTION, "1d e0 0000 0000 00", COOKIE),
        builtByHand(
            "with cookie and negotiation",
            SECTION,
            "25 e0 0000 0000 00",
            COOKIE,
            "01 00 0800 0b000000"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("X.224 Connection Request");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  private static ConnectionRequest decode(String hex) throws DecodeException {
    return ConnectionRequest.decode(Bytes.hex(hex));
  }

  @Test
  void the_cookie_is_the_line_without_its_end() throws DecodeException {
    assertEquals(
        new ConnectionRequest("Cookie: mstshash=anna", OptionalInt.of(11)),
        decode("25 e0 0000 0000 00" + COOKIE + "01 00 0800 0b000000"));
  }

  @Test
  void no_negotiation_is_not_the_same_as_standard_rdp_security() throws DecodeException {
    assertEquals(OptionalInt.empty(), decode("06 e0 0000 0000 00").requestedProtocols());
    assertEquals(
        OptionalInt.of(0), decode("0e e0 0000 0000 00 01 00 0800 00000000").requestedProtocols());
  }

  @Test
  void protocols_that_nobody_knows_are_kept() throws DecodeException {
    assertEquals(
        OptionalInt.of(0x80000000),
        decode("0e e0 0000 0000 00 01 00 0800 00000080").requestedProtocols());
  }

  @Test
  void correlation_information_behind_the_negotiation_changes_nothing() throws DecodeException {
    ConnectionRequest request =
        decode("32 e0 0000 0000 00 01 08 0800 01000000 06 00 2400" + "11".repeat(32));
    assertEquals(new ConnectionRequest("", OptionalInt.of(1)), request);
  }

  @Test
  void a_length_indicator_that_does_not_fit_is_refused() {
    assertRefused(
        "X.224 Connection Request: length indicator is 7, expected 6",
        () -> decode("07 e0 0000 0000 00"));
  }

  @Test
  void another_tpdu_is_refused() {
    assertRefused(
        "X.224 Connection Request: code is 0xd0, expected 0xe0",
        () -> decode("06 d0 0000 0000 00"));
  }

  @Test
  void a_negotiation_request_of_another_length_is_refused() {
    assertRefused(
        "X.224 Connection Request: RDP_NEG_REQ length is 9, expected 8",
        () -> decode("0e e0 0000 0000 00 01 00 0900 03000000"));
  }

  @Test
  void a_cookie_without_an_end_is_refused() {
    assertRefused(
        "X.224 Connection Request: cookie needs 1 bytes, 0 remain",
        () -> decode("0a e0 0000 0000 00 43 6f 6f 0d"));
  }

  @Test
  void something_else_behind_the_cookie_is_refused() {
    assertRefused(
        "X.224 Connection Request: RDP_NEG_REQ type is 0x07, expected 0x01",
        () -> decode("0a e0 0000 0000 00 41 0d0a 07"));
  }
}
