package rdpdoctor.rdp.license;

import java.util.List;
import java.util.Set;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class NewLicenseRequestTest extends WireContract<NewLicenseRequest> {

  @Override
  protected NewLicenseRequest read(Bytes bytes) throws DecodeException {
    return NewLicenseRequest.decode(bytes);
  }

  @Override
  protected Bytes write(NewLicenseRequest pdu) {
    return pdu.message().body();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "of a user",
            "[MS-RDPELE] 2.2.2.2",
            "01000000 00000104",
            "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a",
            "0200 0300 c0ffee",
            "0f00 0500 616e6e6100",
            "1000 0300 706300"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("Client New License Request");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }
}
