package rdpdoctor.rdp.license;

import java.util.List;
import java.util.Set;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class IssuedLicenseTest extends WireContract<IssuedLicense> {

  @Override
  protected IssuedLicense read(Bytes bytes) throws DecodeException {
    return IssuedLicense.decode(bytes);
  }

  @Override
  protected Bytes write(IssuedLicense pdu) {
    return pdu.message(LicenseMessage.NEW_LICENSE).body();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "license",
            "[MS-RDPELE] 2.2.2.6",
            "0900 0300 c0ffee",
            "a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("Server New License");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }
}
