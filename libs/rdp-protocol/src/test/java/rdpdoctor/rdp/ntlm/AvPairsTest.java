package rdpdoctor.rdp.ntlm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class AvPairsTest extends WireContract<Map<Integer, Bytes>> {

  @Override
  protected Map<Integer, Bytes> read(Bytes bytes) throws DecodeException {
    return AvPairs.decode(bytes);
  }

  @Override
  protected Bytes write(Map<Integer, Bytes> pairs) {
    return AvPairs.encode(pairs);
  }

  @Override
  protected List<PduVector> vectors() {
    String section = "[MS-NLMP] 2.2.2.1";
    return List.of(
        builtByHand("no pair", section, "0000 0000"),
        builtByHand(
            "three", section, "0100 0200 4100", "0300 0000", "0900 0200 4200", "0000 0000"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("AV_PAIR list");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }

  @Test
  void ids_that_nobody_knows_are_kept() throws DecodeException {
    assertEquals(
        Map.of(0xBEEF, Bytes.hex("07")), AvPairs.decode(Bytes.hex("efbe 0100 07 0000 0000")));
  }

  @Test
  void of_two_pairs_with_one_id_the_last_counts() throws DecodeException {
    assertEquals(
        Map.of(1, Bytes.hex("42")),
        AvPairs.decode(Bytes.hex("0100 0100 41 0100 0100 42 0000 0000")));
  }

  @Test
  void a_value_longer_than_the_list_is_refused() {
    assertRefused(
        "AV_PAIR list: Value needs 65535 bytes, 1 remain",
        () -> AvPairs.decode(Bytes.hex("0100 ffff 41")));
  }
}
