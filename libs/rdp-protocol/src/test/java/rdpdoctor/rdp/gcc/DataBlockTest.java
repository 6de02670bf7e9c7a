package rdpdoctor.rdp.gcc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class DataBlockTest extends WireContract<List<DataBlock>> {

  @Override
  protected List<DataBlock> read(Bytes bytes) throws DecodeException {
    return DataBlock.decodeAll(bytes);
  }

  @Override
  protected Bytes write(List<DataBlock> blocks) {
    return blocks.stream().map(DataBlock::encode).reduce(Bytes.empty(), Bytes::plus);
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("two blocks", "[MS-RDPBCGR] 2.2.1.3.1", "01c0 0600 0102", "03c0 0400")
            .mayEndAfter(0, 6));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("GCC user data");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  @Test
  void blocks_keep_their_order_and_unknown_types() throws DecodeException {
    assertEquals(
        List.of(new DataBlock(0xBEEF, Bytes.hex("07")), new DataBlock(0x0C01, Bytes.empty())),
        DataBlock.decodeAll(Bytes.hex("efbe 0500 07 010c 0400")));
  }

  @Test
  void a_length_that_does_not_cover_the_header_is_refused() {
    assertRefused(
        "GCC user data: block length is 3, expected at least 4",
        () -> DataBlock.decodeAll(Bytes.hex("01c0 0300")));
  }
}
