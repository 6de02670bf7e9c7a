package rdpdoctor.rdp.autodetect;

import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class AutoDetectRequestTest extends WireContract<AutoDetectRequest> {

  @Override
  protected AutoDetectRequest read(Bytes bytes) throws DecodeException {
    return AutoDetectRequest.decode(bytes);
  }

  @Override
  protected Bytes write(AutoDetectRequest pdu) {
    return pdu.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "round-trip time, at connect time", "[MS-RDPBCGR] 2.2.14.1.1", "06 00 0100 0110"),
        builtByHand("round-trip time", "[MS-RDPBCGR] 2.2.14.1.1", "06 00 ffff 0100"),
        builtByHand("start", "[MS-RDPBCGR] 2.2.14.1.2", "06 00 0200 1410"),
        builtByHand("start over UDP", "[MS-RDPBCGR] 2.2.14.1.2", "06 00 0200 1401"),
        builtByHand("payload", "[MS-RDPBCGR] 2.2.14.1.3", "08 00 0300 0200 0300 c0ffee"),
        builtByHand("stop, at connect time", "[MS-RDPBCGR] 2.2.14.1.4", "08 00 0400 2b00 0100 77"),
        builtByHand("stop", "[MS-RDPBCGR] 2.2.14.1.4", "06 00 0400 2904"),
        builtByHand("result", "[MS-RDPBCGR] 2.2.14.1.5", "0e 00 0500 4008 08000000 12000000"),
        builtByHand(
            "whole result",
            "[MS-RDPBCGR] 2.2.14.1.5",
            "12 00 0500 c008 08000000 e8030000 12000000"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("auto-detect request");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }

  @Test
  void a_type_that_nobody_knows_is_refused() {
    assertRefused(
        "auto-detect request: requestType is 0x0003, expected a known type",
        () -> AutoDetectRequest.decode(Bytes.hex("06 00 0100 0300")));
  }

  @Test
  void a_response_is_no_request() {
    assertRefused(
        "auto-detect request: headerTypeId is 0x01, expected 0x00",
        () -> AutoDetectRequest.decode(Bytes.hex("06 01 0100 0000")));
  }

  @Test
  void a_result_whose_header_counts_wrong_is_refused() {
    assertRefused(
        "auto-detect request: headerLength is 18, expected 14",
        () -> AutoDetectRequest.decode(Bytes.hex("12 00 0500 4008 08000000 12000000")));
  }
}
