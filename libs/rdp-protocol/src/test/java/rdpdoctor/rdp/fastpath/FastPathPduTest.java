package rdpdoctor.rdp.fastpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class FastPathPduTest extends WireContract<FastPathPdu> {

  private static final String SECTION = "[MS-RDPBCGR] 2.2.9.1.2";

  @Override
  protected FastPathPdu read(Bytes bytes) throws DecodeException {
    return FastPathPdu.decode(bytes);
  }

  @Override
  protected Bytes write(FastPathPdu pdu) {
    return pdu.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("in the clear", SECTION, "00 06 03 0000 ff"),
        builtByHand("encrypted, with a salted checksum", SECTION, "c0 03 ff"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("fast-path header");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  private static OptionalLong size(String head) throws DecodeException {
    return FastPathPdu.size(Bytes.hex(head));
  }

  @Test
  void a_length_below_128_may_take_one_byte() throws DecodeException {
    assertEquals(
        new FastPathPdu(0, Bytes.hex("030000")), FastPathPdu.decode(Bytes.hex("00 05 030000")));
  }

  @Test
  void four_bits_of_the_first_byte_count_the_events_of_input() throws DecodeException {
    FastPathPdu input = new FastPathPdu(2, 15, Bytes.empty());
    assertEquals(input, FastPathPdu.decode(Bytes.hex("bc 02")));
    assertEquals(Bytes.hex("bc 02"), input.encode());
  }

  @Test
  void the_next_pdu_of_a_mixed_stream_tells_its_length_by_its_first_bytes() throws DecodeException {
    assertEquals(OptionalLong.of(5), size("0005"));
    assertEquals(OptionalLong.of(0x7FFF), size("00ffff"));
    assertEquals(OptionalLong.of(0x1234), size("03001234"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "80", "00ff", "03", "0300", "030012"})
  void too_few_bytes_tell_nothing(String head) throws DecodeException {
    assertEquals(OptionalLong.empty(), size(head));
  }

  @Test
  void what_is_neither_is_refused() {
    assertRefused("TPKT: version is 0x01, expected 0x03", () -> size("01000008"));
    assertRefused(
        "fast-path header: action is 3, expected 0",
        () -> FastPathPdu.decode(Bytes.hex("0300000800000000")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000", "0001", "008002"})
  void a_length_shorter_than_the_header_is_refused(String head) {
    int length = Bytes.hex(head).get(head.length() / 2 - 1);
    assertRefused(
        "fast-path header: length is %d, expected at least %d".formatted(length, head.length() / 2),
        () -> size(head));
  }
}
