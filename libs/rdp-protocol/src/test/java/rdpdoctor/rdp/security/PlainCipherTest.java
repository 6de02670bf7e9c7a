package rdpdoctor.rdp.security;

import java.util.List;
import java.util.Set;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class PlainCipherTest extends WireContract<PduCipher.Opened> {

  @Override
  protected PduCipher.Opened read(Bytes bytes) throws DecodeException {
    return new PlainCipher().open(bytes);
  }

  @Override
  protected Bytes write(PduCipher.Opened opened) {
    return new PlainCipher().seal(opened.flags(), opened.data());
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("licensing", "[MS-RDPBCGR] 2.2.8.1.1.2.1", "8002 0000", "0102")
            .mayEndAfter(4, 5));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("security header");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.PART_OF_THE_PDU;
  }
}
