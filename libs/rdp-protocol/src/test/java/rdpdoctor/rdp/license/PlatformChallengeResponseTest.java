package rdpdoctor.rdp.license;

import java.util.List;
import java.util.Set;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class PlatformChallengeResponseTest extends WireContract<PlatformChallengeResponse> {

  @Override
  protected PlatformChallengeResponse read(Bytes bytes) throws DecodeException {
    return PlatformChallengeResponse.decode(bytes);
  }

  @Override
  protected Bytes write(PlatformChallengeResponse pdu) {
    return pdu.message().body();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "response",
            "[MS-RDPELE] 2.2.2.5",
            "0900 0300 c0ffee 0900 0100 77",
            "a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("Client Platform Challenge Response");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }
}
