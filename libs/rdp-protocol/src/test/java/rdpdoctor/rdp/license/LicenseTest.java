package rdpdoctor.rdp.license;

import java.util.List;
import java.util.Set;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class LicenseTest extends WireContract<License> {

  @Override
  protected License read(Bytes bytes) throws DecodeException {
    return License.decode(bytes);
  }

  @Override
  protected Bytes write(License pdu) {
    return pdu.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "license",
            "[MS-RDPELE] 2.2.2.6.1",
            "00000600 0400 0000 6d732e00 06000000 4d0053000000 08000000 4100300032000000 03000000 300100"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("NEW_LICENSE_INFO");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }
}
