package rdpdoctor.rdp.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class CapabilitySetTest extends WireContract<List<CapabilitySet>> {

  private static final List<PduVector> SETS =
      List.of(
          set("General", "2.2.7.1.1", 1, "0100 0300 0002 0000 0000 1d04 0000 0000 0000 01 01"),
          set(
              "Bitmap",
              "2.2.7.1.2",
              2,
              "2000 0100 0100 0100 0004 0003 0000 0100 0100 00 08 0100 0000"),
          set(
              "Order",
              "2.2.7.1.3",
              3,
              "00".repeat(20) + "0100 1400 0000 0100 0000 2a00",
              "01".repeat(32) + "a106 0200 00000000 40420f00 0000 0000 e404 0000"),
          set("Bitmap Cache", "2.2.7.1.4.1", 4, "00".repeat(24) + "7800 0004 7800 0010 5101 0040"),
          set("Control", "2.2.7.2.2", 5, "0000 0000 0200 0200"),
          set("Window Activation", "2.2.7.2.3", 7, "0000 0000 0000 0000"),
          set("Pointer", "2.2.7.1.5", 8, "0100 1400 1500"),
          set("Pointer of an old server", "2.2.7.1.5", 8, "0100 1400"),
          set("Share", "2.2.7.2.4", 9, "ea03 0000"),
          set("Colour Table Cache", "[MS-RDPEGDI] 2.2.1.1", 10, "0600 0000"),
          set("Sound", "2.2.7.1.11", 12, "0100 0000"),
          set(
              "Input",
              "2.2.7.1.6",
              13,
              "1500 0000 09040000 04000000 00000000 0c000000" + "00".repeat(64)),
          set("Font", "2.2.7.2.5", 14, "0100 0000"),
          set("Brush", "2.2.7.1.7", 15, "01000000"),
          set(
              "Glyph Cache",
              "2.2.7.1.8",
              16,
              "fe000400fe000400fe000800fe000800fe001000fe002000fe004000fe008000fe00000140000008",
              "00010001 0200 0000"),
          set("Offscreen Bitmap Cache", "2.2.7.1.9", 17, "01000000 001e 6400"),
          set(
              "Bitmap Cache, revision 2",
              "2.2.7.1.4.2",
              19,
              "0300 00 03 78000000 78000000 fb090080" + "00".repeat(8 + 12)),
          set("Virtual Channel", "2.2.7.1.10", 20, "01000000 40060000"),
          set("Virtual Channel of an old server", "2.2.7.1.10", 20, "01000000"),
          set("Multifragment Update", "2.2.7.2.6", 26, "00003f00"),
          set("Large Pointer", "2.2.7.2.7", 27, "0100"),
          set("Surface Commands", "2.2.7.2.9", 28, "52000000 00000000"),
          set(
              "Bitmap Codecs",
              "2.2.7.2.10",
              29,
              "01 b91b8dca 0f00 4f15 589fae2d1a87e2d6 01 0300 010103"),
          set("Frame Acknowledge", "[MS-RDPRFX] 2.2.1.3", 30, "02000000"),
          set("one that is not interpreted", "2.2.1.13.1.1.1", 22, "c0ffee"));

  /** One set behind the number of sets. */
  private static PduVector set(String name, String section, int type, String... content) {
    Bytes bytes = Bytes.hex(String.join("", content));
    int length = 4 + bytes.size();
    return builtByHand(
        name,
        section.startsWith("[") ? section : "[MS-RDPBCGR] " + section,
        "0100 0000 %02x00 %02x00".formatted(type, length),
        bytes.toHex());
  }

  @Override
  protected List<CapabilitySet> read(Bytes bytes) throws DecodeException {
    return CapabilitySet.decodeAll(bytes);
  }

  @Override
  protected Bytes write(List<CapabilitySet> sets) {
    return CapabilitySet.encodeAll(sets);
  }

  @Override
  protected List<PduVector> vectors() {
    return SETS;
  }

  @Override
  protected Set<String> structures() {
    return Set.of("capability sets");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }

  private static CapabilitySet only(String hex) throws DecodeException {
    List<CapabilitySet> sets = CapabilitySet.decodeAll(Bytes.hex(hex));
    assertEquals(1, sets.size());
    return sets.getFirst();
  }

  @Test
  void sets_stand_one_behind_the_other() throws DecodeException {
    List<CapabilitySet> all = new ArrayList<>();
    for (PduVector vector : SETS) {
      all.addAll(CapabilitySet.decodeAll(Bytes.of(vector.bytes())));
    }
    assertEquals(all, CapabilitySet.decodeAll(CapabilitySet.encodeAll(all)));
  }

  @Test
  void one_is_found_by_its_kind() {
    List<CapabilitySet> sets = List.of(new SoundCapabilitySet(1), new ShareCapabilitySet(1002));
    assertEquals(
        Optional.of(new ShareCapabilitySet(1002)),
        CapabilitySet.find(sets, ShareCapabilitySet.class));
    assertEquals(Optional.empty(), CapabilitySet.find(sets, FontCapabilitySet.class));
  }

  @Test
  void what_old_servers_leave_out_is_absent() throws DecodeException {
    assertEquals(
        new PointerCapabilitySet(true, 20, OptionalInt.empty()),
        only("0100 0000 0800 0800 0100 1400"));
    assertEquals(
        new VirtualChannelCapabilitySet(1, OptionalLong.empty()),
        only("0100 0000 1400 0800 01000000"));
    assertEquals(new FontCapabilitySet(0), only("0100 0000 0e00 0400"));
  }

  @Test
  void the_order_support_stands_at_its_indexes() throws DecodeException {
    String support = "00".repeat(0x16) + "01" + "00".repeat(9);
    OrderCapabilitySet order =
        assertInstanceOf(
            OrderCapabilitySet.class,
            only("0100 0000 0300 5800" + "00".repeat(32) + support + "00".repeat(20)));
    assertEquals(1, order.orderSupport().get(OrderCapabilitySet.POLYLINE_INDEX));
  }

  @Test
  void a_set_too_short_for_its_layout_is_refused_by_its_type() {
    assertRefused(
        "capability set 9: pad2octets needs 2 bytes, 0 remain",
        () -> only("0100 0000 0900 0600 ea03"));
  }

  @Test
  void a_length_shorter_than_its_own_header_is_refused() {
    assertRefused(
        "capability sets: capabilityData needs -1 bytes, 0 remain",
        () -> only("0100 0000 0900 0300"));
  }

  @Test
  void more_bitmap_caches_than_there_may_be_are_refused() {
    assertRefused(
        "capability set 19: numCellCaches is 6, expected at most 5",
        () -> only("0100 0000 1300 2800 0300 00 06" + "00".repeat(32)));
  }
}
