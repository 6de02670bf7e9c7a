package rdpdoctor.rdp.license;

import java.util.List;
import java.util.Set;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class PlatformChallengeTest extends WireContract<PlatformChallenge> {

  @Override
  protected PlatformChallenge read(Bytes bytes) throws DecodeException {
    return PlatformChallenge.decode(bytes);
  }

  @Override
  protected Bytes write(PlatformChallenge pdu) {
    return pdu.message().body();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "challenge",
            "[MS-RDPELE] 2.2.2.4",
            "00000000 0900 0300 c0ffee",
            "a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("Server Platform Challenge");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }
}
