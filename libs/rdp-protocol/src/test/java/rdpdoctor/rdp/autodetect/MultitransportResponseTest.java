package rdpdoctor.rdp.autodetect;

import java.util.List;
import java.util.Set;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class MultitransportResponseTest extends WireContract<MultitransportResponse> {

  @Override
  protected MultitransportResponse read(Bytes bytes) throws DecodeException {
    return MultitransportResponse.decode(bytes);
  }

  @Override
  protected Bytes write(MultitransportResponse pdu) {
    return pdu.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(builtByHand("no", "[MS-RDPBCGR] 2.2.15.2", "2a000000 04400080"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("Initiate Multitransport Response");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }
}
