package rdpdoctor.rdp.share;

import java.util.List;
import java.util.Set;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class HeartbeatTest extends WireContract<Heartbeat> {

  @Override
  protected Heartbeat read(Bytes bytes) throws DecodeException {
    return Heartbeat.decode(bytes);
  }

  @Override
  protected Bytes write(Heartbeat pdu) {
    return pdu.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(builtByHand("every 10 seconds", "[MS-RDPBCGR] 2.2.16.1", "00 0a 02 06"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("Heartbeat");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }
}
