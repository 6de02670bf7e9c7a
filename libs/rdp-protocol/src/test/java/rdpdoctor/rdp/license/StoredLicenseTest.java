package rdpdoctor.rdp.license;

import java.util.List;
import java.util.Set;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class StoredLicenseTest extends WireContract<StoredLicense> {

  @Override
  protected StoredLicense read(Bytes bytes) throws DecodeException {
    return StoredLicense.decode(bytes);
  }

  @Override
  protected Bytes write(StoredLicense pdu) {
    return pdu.message().body();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "of a device",
            "[MS-RDPELE] 2.2.2.3",
            "01000000 00000104",
            "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a",
            "0200 0300 c0ffee",
            "0100 0200 3000",
            "0900 0100 77",
            "a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("Client License Information");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }
}
