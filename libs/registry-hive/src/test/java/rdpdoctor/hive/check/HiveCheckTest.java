package rdpdoctor.hive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.hive.HiveBuilder.hive;
import static rdpdoctor.hive.HiveBuilder.key;
import static rdpdoctor.hive.HiveBuilder.sealed;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.HiveBuilder.KeyPlan;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.regf.BigData;
import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.Damage;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.regf.KeyValue;
import rdpdoctor.hive.regf.SecurityCell;
import rdpdoctor.hive.regf.SubkeyList;

class HiveCheckTest {

  private static final int BINS = 4096;

  @ParameterizedTest
  @ValueSource(strings = {"lf", "lh", "li", "ri"})
  void a_hive_without_a_fault_is_sound(String kind) {
    CheckReport report = HiveCheck.of(hive(sample(kind)));
    assertEquals(List.of(), report.damage());
    assertEquals(List.of(), report.remarks());
    assertTrue(report.isSound());
    assertEquals(5, report.keys());
    assertEquals(4, report.values());
    assertTrue(report.freeBytes() > 0);
  }

  @Test
  void no_hive_is_one_damage() {
    assertEquals(1, HiveCheck.of(ByteBuffer.allocate(100)).damage().size());
    assertEquals(0, HiveCheck.of(ByteBuffer.allocate(0)).keys());
  }

  @Test
  void a_dirty_hive_is_not_sound() {
    Bench bench = new Bench();
    sealed(bench.file.putInt(4, 99));
    bench.finds("base block: secondary sequence number is 7, expected 99: the hive is dirty");
    bench.file.putInt(508, 5);
    bench.finds("base block: checksum is 0x00000005, expected 0x");
  }

  @Test
  void all_that_is_wrong_in_a_base_block_is_listed() {
    Bench bench = new Bench();
    sealed(bench.file.putInt(24, 9).putInt(32, 2).putInt(44, 8));
    bench.finds("base block: minor version is 9, expected 3 to 6");
    bench.finds("base block: format is 2, expected 1");
    bench.remarks("base block: clustering factor is 8, expected 1");
  }

  @Test
  void bins_follow_each_other() {
    Bench bench = new Bench();
    int second = BINS + bench.file.getInt(BINS + 8);
    assertTrue(second < bench.file.capacity() || bench.file.getInt(BINS + 8) > BINS);
    bench.file.putInt(BINS + 4, 4096);
    bench.finds("hive bin: offset is 0x1000, expected 0x0");
    bench.file.putInt(BINS + 4, 0).putInt(BINS + 8, 12);
    bench.finds("hive bin: size is 12, expected a multiple of 4096, at most");
  }

  @Test
  void cells_fill_their_bin() {
    Bench bench = new Bench();
    bench.file.putInt(bench.root.position() - 4, -12);
    bench.finds("cell: size is -12, expected a multiple of 8, at most the");
  }

  @Test
  void a_free_cell_behind_another_is_remarked() {
    Bench bench = new Bench();
    int free = BINS + bench.cells.binsSize() - HiveCheck.of(bench.file).freeBytes();
    int size = bench.file.getInt(free);
    bench.file.putInt(free, 16).putInt(free + 16, size - 16);
    bench.remarks("cell: free behind a free cell, expected them to be one");
  }

  @Test
  void a_cell_that_nothing_refers_to_is_remarked() {
    Bench bench = new Bench();
    int free = BINS + bench.cells.binsSize() - HiveCheck.of(bench.file).freeBytes();
    bench.file.putInt(free, -bench.file.getInt(free));
    bench.remarks("cell: in use, but nothing refers to it");
  }

  @Test
  void overlapping_cells_are_found() throws Exception {
    Bench bench = new Bench();
    KeyValue text = bench.value("text");
    int data = bench.file.getInt(text.position() + KeyValue.DATA);
    // A cell of its own inside the value's data, as far as its size tells.
    bench.file.putInt(text.position() + KeyValue.DATA, data + 8);
    bench.file.putInt(Cells.position(data + 8) - 4, -32);
    bench.finds("value data: lies inside another cell, expected the beginning of a cell in use");
  }

  @Test
  void a_cell_with_two_owners_is_found() throws Exception {
    Bench bench = new Bench();
    int data = bench.file.getInt(bench.value("text").position() + KeyValue.DATA);
    bench.file.putInt(bench.value("more").position() + KeyValue.DATA, data);
    bench.finds("value data: cell is referred to twice, expected one reference");
  }

  @Test
  void the_order_of_names_in_upper_case_is_checked() {
    assertFinds(
        hive(key("ROOT").with(key("b"), key("A"))),
        "subkey list: \"A\" follows \"b\", expected the order of upper-cased names");
    assertFinds(
        hive(key("ROOT").with(key("_"), key("a"))),
        "subkey list: \"a\" follows \"_\", expected the order of upper-cased names");
    assertFinds(hive(key("ROOT").with(key("a"), key("A"))), "subkey list: \"A\" is listed twice");
    assertFinds(
        hive(key("ROOT").in("ri").with(key("b"), key("A"))),
        "subkey list: \"A\" follows \"b\", expected the order of upper-cased names");
  }

  @Test
  void hashes_and_hints_are_checked() throws Exception {
    Bench hash = new Bench("lh");
    hash.file.putInt(hash.list().entry(0) + SubkeyList.HASH, 5);
    hash.finds("subkey list: hash is 0x00000005, expected 0x00000041 for \"A\"");
    Bench hint = new Bench("lf");
    hint.file.putInt(hint.list().entry(0) + SubkeyList.HASH, 'x');
    hint.finds("subkey list: hint is 0x00000078, expected 0x00000041 for \"A\"");
    hint.file.putInt(hint.list().entry(0) + SubkeyList.HASH, 'a');
    hint.remarks("subkey list: hint is 0x00000061, expected 0x00000041 for \"A\"");
  }

  @Test
  void hashes_are_unknown_before_version_1_5() {
    assertFinds(
        hive(4, key("ROOT").with(key("A"))),
        "subkey list: signature is \"lh\" in version 1.4, expected at least 1.5");
  }

  @Test
  void counts_agree_with_lists() {
    Bench bench = new Bench();
    bench.set(bench.root, KeyNode.SUBKEY_COUNT, 5);
    bench.finds("key node: subkey count is 5, expected 3 as in its list");
  }

  @Test
  void maxima_that_are_too_small_are_remarked_and_larger_ones_are_not() {
    Bench small = new Bench();
    small.set(small.root, KeyNode.LARGEST_SUBKEY_NAME, 0);
    small.set(small.root, KeyNode.LARGEST_CLASS, 0);
    small.set(small.root, KeyNode.LARGEST_VALUE_NAME, 0);
    small.set(small.root, KeyNode.LARGEST_VALUE_DATA, 0);
    small.remarks("key node: largest subkey name is 0, expected at least 2");
    small.remarks("key node: largest subkey class is 0, expected at least 10");
    small.remarks("key node: largest value name is 0, expected at least 8");
    small.remarks("key node: largest value data is 0, expected at least 16400");
    Bench large = new Bench();
    large.set(large.root, KeyNode.LARGEST_VALUE_DATA, 1 << 20);
    assertEquals(List.of(), HiveCheck.of(large.file).remarks());
  }

  @Test
  void security_cells_count_their_keys_and_form_a_ring() throws Exception {
    Bench count = new Bench();
    count.file.putInt(count.root.security().position() + SecurityCell.REFERENCES, 2);
    count.finds("security cell: reference count is 2, expected 5, as many as there are keys");
    Bench ring = new Bench();
    ring.file.putInt(ring.root.security().position() + SecurityCell.PREVIOUS, 40);
    ring.finds("security cell: previous is 0x28, expected 0x20");
    Bench descriptor = new Bench();
    descriptor.file.put(descriptor.root.security().position() + SecurityCell.DESCRIPTOR, (byte) 2);
    descriptor.finds("security cell: descriptor is not self-relative, expected revision 1");
  }

  @Test
  void segments_of_big_data_are_counted() throws Exception {
    Bench bench = new Bench();
    int record = Cells.position(bench.file.getInt(bench.value("big").position() + KeyValue.DATA));
    bench.file.putShort(record + BigData.SEGMENT_COUNT, (short) 3);
    bench.finds("big data: segment count is 3, expected 2 for 16400 bytes");
  }

  @Test
  void parents_roots_and_volatile_keys_are_checked() throws Exception {
    Bench bench = new Bench();
    KeyNode child = bench.key.subkeys().getFirst().node();
    bench.set(child, KeyNode.PARENT, 48);
    bench.finds("key node: parent is 0x30, expected 0x%x".formatted(bench.root.offset()));
    bench.flags(child, KeyNode.COMPRESSED_NAME | KeyNode.HIVE_ENTRY | KeyNode.VOLATILE);
    bench.finds("key node: flags are 0x25, expected 0x4 for the root alone");
    bench.finds("key node: flags are 0x25, expected no volatile key in a file");
    bench.flags(bench.root, KeyNode.COMPRESSED_NAME);
    bench.finds("key node: flags of the root are 0x20, expected 0x4 among them");
  }

  @Test
  void names_are_as_short_as_they_may_be() throws Exception {
    Bench bench = new Bench();
    bench.flags(bench.root, KeyNode.HIVE_ENTRY);
    bench.file.putInt(bench.root.position() + KeyNode.NAME, 0x00420041);
    bench.remarks("key node: name is stored in UTF-16, expected Latin-1");
    bench.file.putShort(bench.root.position() + KeyNode.NAME_LENGTH, (short) 3);
    bench.finds("key node: name length is 3, expected an even number for UTF-16");
    assertFinds(
        hive(key("ROOT").with(key("n".repeat(256)))),
        "key node: name has 256 characters, expected 1 to 255");
  }

  @Test
  void values_of_one_key_have_different_names() {
    assertFinds(
        hive(key("ROOT").dword("v", 1).dword("V", 2)), "value: \"V\" is there twice in one key");
  }

  @Test
  void a_tree_is_at_most_512_deep_and_checked_on_a_small_stack() throws Exception {
    KeyPlan deep = key("k");
    for (int i = 0; i < 600; i++) {
      deep = key("k").with(deep);
    }
    ByteBuffer file = hive(deep);
    List<CheckReport> reports = new ArrayList<>();
    Thread thread =
        new Thread(null, () -> reports.add(HiveCheck.of(file)), "small-stack", 256 * 1024);
    thread.start();
    thread.join();
    assertContains(reports.getFirst().damage(), "key node: depth is 513, expected at most 512");
  }

  @Test
  void every_flipped_byte_is_survived() {
    byte[] good = new byte[hive(sample("ri")).capacity()];
    hive(sample("ri")).get(0, good);
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= (byte) 0xff;
      HiveCheck.of(ByteBuffer.wrap(bad));
    }
  }

  private static KeyPlan sample(String kind) {
    return key("ROOT")
        .in(kind)
        .className("root")
        .value("text", 1, new byte[24])
        .value("more", 1, new byte[24])
        .value("big", 3, new byte[16_400])
        .with(key("A").className("class").with(key("x").dword("", 1)), key("b"), key("Ω"));
  }

  private static void assertFinds(ByteBuffer file, String expected) {
    assertContains(HiveCheck.of(file).damage(), expected);
  }

  private static void assertContains(List<Damage> found, String expected) {
    assertTrue(
        found.stream().anyMatch(damage -> damage.message().startsWith(expected)), found::toString);
  }

  /** A sound hive, to be damaged. */
  private static final class Bench {

    final ByteBuffer file;
    final Key key;
    final KeyNode root;
    final Cells cells;

    Bench() {
      this("lh");
    }

    Bench(String kind) {
      file = hive(sample(kind));
      try {
        key = Hive.open(file).root();
      } catch (Exception e) {
        throw new AssertionError("the builder's hive does not open", e);
      }
      root = key.node();
      cells = root.cells();
    }

    SubkeyList list() throws Exception {
      return SubkeyList.at(cells, root.position() + KeyNode.SUBKEY_LIST);
    }

    KeyValue value(String name) throws Exception {
      return key.value(name).orElseThrow().node();
    }

    void set(KeyNode node, int field, int number) {
      file.putInt(node.position() + field, number);
    }

    void flags(KeyNode node, int flags) {
      file.putShort(node.position() + KeyNode.FLAGS, (short) flags);
    }

    void finds(String expected) {
      assertFinds(file, expected);
    }

    void remarks(String expected) {
      assertContains(HiveCheck.of(file).remarks(), expected);
    }
  }
}
