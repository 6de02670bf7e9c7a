package rdpdoctor.rdp.fastpath;

import java.util.List;
import java.util.Set;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class FastPathUpdateTest extends WireContract<List<FastPathUpdate>> {

  private static final String SECTION = "[MS-RDPBCGR] 2.2.9.1.2.1";

  @Override
  protected List<FastPathUpdate> read(Bytes bytes) throws DecodeException {
    return FastPathUpdate.decodeAll(bytes);
  }

  @Override
  protected Bytes write(List<FastPathUpdate> updates) {
    return updates.stream().map(FastPathUpdate::encode).reduce(Bytes.empty(), Bytes::plus);
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("a bitmap", SECTION, "01 0400 01000000").mayEndAfter(0),
        builtByHand("the first fragment of orders", SECTION, "20 0100 ff").mayEndAfter(0),
        builtByHand("surface commands, compressed", SECTION, "84 21 0100 ff").mayEndAfter(0),
        builtByHand("two in one PDU", SECTION, "03 0000", "05 0000").mayEndAfter(0, 3));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("fast-path update");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }
}
