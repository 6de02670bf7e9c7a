package rdpdoctor.rdp.autodetect;

import java.util.List;
import java.util.Set;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class InitiateMultitransportRequestTest extends WireContract<InitiateMultitransportRequest> {

  @Override
  protected InitiateMultitransportRequest read(Bytes bytes) throws DecodeException {
    return InitiateMultitransportRequest.decode(bytes);
  }

  @Override
  protected Bytes write(InitiateMultitransportRequest pdu) {
    return pdu.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "reliable UDP",
            "[MS-RDPBCGR] 2.2.15.1",
            "2a000000 0100 0000",
            "abababababababababababababababab"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("Initiate Multitransport Request");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }
}
