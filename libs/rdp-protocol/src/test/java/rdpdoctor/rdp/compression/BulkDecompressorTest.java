package rdpdoctor.rdp.compression;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class BulkDecompressorTest {

  private static final Bytes FIRST =
      text("the first stage that breaks, the first stage that breaks and nothing else; ".repeat(2));
  private static final Bytes SECOND =
      text("nothing else breaks, the first stage breaks" + "!".repeat(20));

  /** The two texts, one after the other, from the compressors of FreeRDP 2.11.7. */
  record TwoPackets(int firstFlags, String first, int secondFlags, String second) {

    int type() {
      return firstFlags & 0x0F;
    }

    Bytes decompressFirst(BulkDecompressor decompressor) throws DecodeException {
      return decompressor.decompress(firstFlags, Bytes.hex(first));
    }

    Bytes decompressSecond(BulkDecompressor decompressor) throws DecodeException {
      return decompressor.decompress(secondFlags, Bytes.hex(second));
    }
  }

  private static final TwoPackets RDP_4_0 =
      new TwoPackets(
          0x60,
          "746865206669727374207374616765207468617420627265616b732cf35eef49030b7321"
              + "03737ba3434b7339032b639b29dfddd9c17e7900",
          0x20,
          "e19d393ba799a88487c28f12bc6b21");

  private static final TwoPackets RDP_5_0 =
      new TwoPackets(
          0x61,
          "746865206669727374207374616765207468617420627265616b732cf9afbbd240c2dcc8"
              + "40dcdee8d0d2dcce40cad8e6ca77fbbb3c17e79000",
          0x21,
          "f0ce9e4ee9f3351090fc28f895f1ac84");

  private static final TwoPackets RDP_6_0 =
      new TwoPackets(
          0x22,
          "471fb06fd37e071e79d4d14dffc59efb33c4d107ec491f7b1db9ef9e071f35840936c135"
              + "70b08affa27436ed79d83e4d871d1ec68187eddfb4ef2147edbb21678004f0c00126fe8b"
              + "d239840936c13570b08affa27436ed7998b02eff1700",
          0x22,
          "8c1bb01ac20fc23838b8772e70e0f3ff0200");

  private static final TwoPackets RDP_6_1 =
      new TwoPackets(
          0x23,
          "116101004a004c0001000000746865206669727374207374616765207468617420627265"
              + "616b732cf9afbbd240c2dcc840dcdee8d0d2dcce40cad8e6ca7640e8",
          0x23,
          "1221f9fa7813a7c3944243f0a3e257c6b210");

  private static Stream<TwoPackets> everyType() {
    return Stream.of(RDP_4_0, RDP_5_0, RDP_6_0, RDP_6_1);
  }

  private static Bytes text(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @MethodSource("everyType")
  void a_packet_copies_from_the_one_before(TwoPackets packets) throws DecodeException {
    BulkDecompressor decompressor = new BulkDecompressor();
    assertEquals(FIRST, packets.decompressFirst(decompressor));
    assertEquals(SECOND, packets.decompressSecond(decompressor));
  }

  @Test
  void each_type_has_a_history_of_its_own() throws DecodeException {
    BulkDecompressor decompressor = new BulkDecompressor();
    for (TwoPackets packets : everyType().toList()) {
      assertEquals(FIRST, packets.decompressFirst(decompressor));
    }
    for (TwoPackets packets : everyType().toList()) {
      assertEquals(SECOND, packets.decompressSecond(decompressor));
    }
  }

  /** Where the flag stands without data, as a server sends what it could not compress. */
  @ParameterizedTest
  @MethodSource("everyType")
  void a_flush_starts_over(TwoPackets packets) throws DecodeException {
    BulkDecompressor decompressor = new BulkDecompressor();
    packets.decompressFirst(decompressor);
    Bytes plain = Bytes.hex("0102");
    int flushed = BulkDecompressor.PACKET_FLUSHED | packets.type();
    assertSame(plain, decompressor.decompress(flushed, plain));
    assertEquals(FIRST, packets.decompressFirst(decompressor));
    assertEquals(SECOND, packets.decompressSecond(decompressor));
  }

  @ParameterizedTest
  @MethodSource("everyType")
  void data_that_are_not_compressed_stay_as_they_are(TwoPackets packets) throws DecodeException {
    BulkDecompressor decompressor = new BulkDecompressor();
    packets.decompressFirst(decompressor);
    Bytes plain = Bytes.hex("0102");
    assertSame(plain, decompressor.decompress(packets.type(), plain));
    assertEquals(SECOND, packets.decompressSecond(decompressor));
  }

  @ParameterizedTest
  @MethodSource("everyType")
  void a_truncated_packet_is_refused_or_shorter(TwoPackets packets) {
    Bytes whole = Bytes.hex(packets.first());
    IntStream.range(0, whole.size())
        .forEach(
            length ->
                assertDoesNotThrow(
                    () -> decompressTruncated(packets.firstFlags(), whole.first(length))));
  }

  private static void decompressTruncated(int flags, Bytes data) {
    try {
      Bytes shorter = new BulkDecompressor().decompress(flags, data);
      assertEquals(FIRST.first(shorter.size()), shorter);
    } catch (DecodeException refusal) {
      assertTrue(refusal.getMessage().contains(": "), refusal::getMessage);
    }
  }

  @Test
  void a_type_that_nobody_defined_is_refused() {
    assertRefused(
        "compressed data: compression type is 4, expected 0 to 3",
        () -> new BulkDecompressor().decompress(0x24, Bytes.empty()));
  }
}
