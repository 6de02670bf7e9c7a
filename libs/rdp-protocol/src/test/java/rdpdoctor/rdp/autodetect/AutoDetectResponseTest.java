package rdpdoctor.rdp.autodetect;

import java.util.List;
import java.util.Set;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class AutoDetectResponseTest extends WireContract<AutoDetectResponse> {

  @Override
  protected AutoDetectResponse read(Bytes bytes) throws DecodeException {
    return AutoDetectResponse.decode(bytes);
  }

  @Override
  protected Bytes write(AutoDetectResponse pdu) {
    return pdu.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("round-trip time", "[MS-RDPBCGR] 2.2.14.2.1", "06 01 0100 0000"),
        builtByHand(
            "counted at connect time",
            "[MS-RDPBCGR] 2.2.14.2.2",
            "0e 01 0400 0300 e8030000 00100000"),
        builtByHand(
            "counted later", "[MS-RDPBCGR] 2.2.14.2.2", "0e 01 0400 0b00 e8030000 00100000"),
        builtByHand(
            "known before", "[MS-RDPBCGR] 2.2.14.2.3", "0e 01 0100 1800 88130000 0f000000"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("auto-detect response");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }
}
