package rdpdoctor.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.hive.HiveBuilder.hive;
import static rdpdoctor.hive.HiveBuilder.key;
import static rdpdoctor.hive.HiveBuilder.sealed;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.Damage;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.regf.KeyValue;
import rdpdoctor.hive.regf.SecurityCell;
import rdpdoctor.hive.regf.SubkeyList;

class BadInputTest {

  @Test
  void an_empty_file_is_refused() {
    assertEquals(
        "at 0x0: base block: the file is empty, expected a registry hive",
        refusal(ByteBuffer.allocate(0)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 511})
  void a_file_shorter_than_a_sector_is_refused(int size) {
    assertEquals(
        "at 0x0: base block: the file has %d bytes, expected at least 512".formatted(size),
        refusal(ByteBuffer.allocate(size)));
  }

  @Test
  void another_kind_of_file_is_refused() {
    ByteBuffer text = ByteBuffer.allocate(8192).put("MZ".getBytes(StandardCharsets.US_ASCII));
    assertEquals("at 0x0: base block: signature is 0x00005a4d, expected \"regf\"", refusal(text));
  }

  @Test
  void a_truncated_file_is_refused_with_both_sizes() {
    ByteBuffer file = hive(key("ROOT").value("v", 3, new byte[9000]));
    assertEquals(
        "at 0x28: base block: hive bins size is 12288, expected at most 4096, as the file has 8192"
            + " bytes",
        refusal(cut(file, 8192)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20 | 2 | 0x14: base block: major version is 2, expected 1",
        "24 | 2 | 0x18: base block: minor version is 2, expected 3 to 6",
        "24 | 7 | 0x18: base block: minor version is 7, expected 3 to 6",
        "28 | 6 | 0x1c: base block: file type is 6, expected 0",
        "32 | 0 | 0x20: base block: format is 0, expected 1",
        "36 | 4 | 0x24: key node: cell offset is 0x4, expected a multiple of 8 from 0x20 to 0xff8",
        "40 | 0 | 0x28: base block: hive bins size is 0, expected a multiple of 4096",
        "40 | 4097 | 0x28: base block: hive bins size is 4097, expected a multiple of 4096",
        "40 | -4096 | 0x28: base block: hive bins size is 4294963200, expected a multiple of 4096",
      })
  void a_wrong_base_block_is_refused(int field, int value, String expected) {
    assertEquals("at " + expected, refusal(sealed(hive(key("ROOT")).putInt(field, value))));
  }

  @Test
  void a_wrong_checksum_is_dirty_whatever_else_is_wrong() {
    ByteBuffer file = hive(key("ROOT")).putInt(BaseBlock.MINOR, 1);
    DirtyHiveException dirty = assertThrows(DirtyHiveException.class, () -> Hive.open(file));
    assertTrue(dirty.toString().contains(": base block: checksum is 0x"), dirty::toString);
  }

  @Test
  void a_first_bin_without_its_header_is_refused() {
    assertEquals(
        "at 0x1000: hive bin: signature is 0x00000000, expected \"hbin\"",
        refusal(hive(key("ROOT")).putInt(4096, 0)));
  }

  @Test
  void a_subkey_that_is_the_root_is_refused() throws Exception {
    Nodes nodes = new Nodes();
    nodes.file.putInt(nodes.entryBelow(nodes.child), nodes.root.offset());
    nodes.set(nodes.root, KeyNode.PARENT, nodes.child.offset());
    assertRefused(
        nodes.file, "key node: the root is listed as a subkey, expected to have no parent");
  }

  @Test
  void a_subkey_that_names_another_parent_is_refused() throws Exception {
    Nodes nodes = new Nodes();
    nodes.file.putInt(nodes.entryBelow(nodes.child), nodes.child.offset());
    assertRefused(nodes.file, "key node: parent is 0x58, expected 0xe8, whose list holds it");
  }

  @Test
  void a_key_that_is_listed_twice_is_refused_and_salvaged_once() throws Exception {
    ByteBuffer file = hive(key("ROOT").with(key("A"), key("B")));
    KeyNode root = Hive.open(file).root().node();
    SubkeyList list = SubkeyList.at(root.cells(), root.position() + KeyNode.SUBKEY_LIST);
    file.putInt(list.entry(1), file.getInt(list.entry(0)));
    assertRefused(file, "is listed twice");
    List<Damage> damage = new ArrayList<>();
    assertEquals(2, Walk.through(Hive.salvage(file, damage::add)).keys());
    assertEquals(1, damage.size());
  }

  @Test
  void a_list_of_lists_inside_another_is_refused() throws Exception {
    ByteBuffer file = hive(key("ROOT").in("ri").with(key("A"), key("B")));
    KeyNode root = Hive.open(file).root().node();
    SubkeyList list = SubkeyList.at(root.cells(), root.position() + KeyNode.SUBKEY_LIST);
    file.putInt(list.entry(0), list.offset());
    assertRefused(file, "subkey list: signature is \"ri\" inside an \"ri\", expected a leaf");
    assertEquals(2, Walk.through(Hive.salvage(file, ignored -> {})).keys());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20 |         3 | key node: subkey count is 3, expected 1 as in its list",
        "20 | 134217729 | key node: subkey count is 134217729, expected 1 as in its list",
        "28 |        -1 | subkey list: cell offset is 0xffffffff, expected a multiple of 8",
        "36 |        -1 | key node: value count is 4294967295, expected at most 170, for which",
        "36 |       170 | value list: cell has 4 bytes of content, expected at least 680",
        "40 |        24 | value list: cell offset is 0x18, expected a multiple of 8",
        "44 |        36 | security cell: cell offset is 0x24, expected a multiple of 8",
        "44 |        32 | security cell: signature is 0x6b6e, expected \"sk\"",
      })
  void a_number_in_a_key_that_leads_outside_is_refused(int field, int value, String expected)
      throws Exception {
    Nodes nodes = new Nodes();
    // The root is the first cell of all only after its security cell.
    int security = nodes.root.cells().intAt(nodes.root.position() + KeyNode.SECURITY);
    nodes.set(nodes.root, field, value == 32 ? nodes.child.offset() : value);
    assertTrue(security > 0);
    assertRefused(nodes.file, expected);
  }

  @Test
  void lengths_that_leave_their_cells_are_refused() throws Exception {
    Nodes name = new Nodes();
    name.file.putShort(name.root.position() + KeyNode.NAME_LENGTH, (short) 0xffff);
    assertRefused(name.file, "key node: cell has 84 bytes of content, expected at least 65611");

    Nodes className = new Nodes();
    className.file.putShort(className.root.position() + KeyNode.CLASS_LENGTH, (short) 2);
    assertRefused(className.file, "class name: cell offset is 0xffffffff");

    Nodes valueName = new Nodes();
    valueName.file.putShort(valueName.value.position() + KeyValue.NAME_LENGTH, (short) 999);
    assertRefused(valueName.file, "value: cell has 28 bytes of content, expected at least 1019");

    Nodes data = new Nodes();
    data.file.putInt(data.value.position() + KeyValue.DATA_SIZE, 16_000);
    assertRefused(data.file, "value data: cell has 12 bytes of content, expected at least 16000");

    Nodes big = new Nodes();
    big.file.putInt(big.value.position() + KeyValue.DATA_SIZE, 0x7fffffff);
    assertRefused(big.file, "value: data size is 2147483647, expected at most the 4096 bytes");

    Nodes inline = new Nodes();
    inline.file.putInt(inline.value.position() + KeyValue.DATA_SIZE, 0x80000005);
    assertRefused(inline.file, "value: size of data inline is 5, expected at most 4");

    Nodes descriptor = new Nodes();
    int security = descriptor.root.security().position();
    descriptor.file.putInt(security + SecurityCell.DESCRIPTOR_SIZE, -1);
    assertRefused(
        descriptor.file, "security cell: cell has 52 bytes of content, expected at least");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 88, -92, Integer.MIN_VALUE, Integer.MAX_VALUE, -4104})
  void a_cell_whose_size_is_wrong_is_refused(int size) throws Exception {
    Nodes nodes = new Nodes();
    nodes.file.putInt(nodes.child.position() - 4, size);
    assertRefused(nodes.file, "key node: cell size is %d, expected".formatted(size));
  }

  @Test
  void a_tree_deeper_than_windows_allows_is_refused() throws Exception {
    assertEquals(513, Walk.through(Hive.open(hive(chain(512)))).keys());
    assertRefused(hive(chain(513)), "key node: depth is 513, expected at most 512");
  }

  @Test
  void salvage_reports_each_damage_once_and_gives_the_rest() throws Exception {
    Nodes nodes = new Nodes();
    nodes.file.putInt(nodes.value.position(), 0);
    List<Damage> damage = new ArrayList<>();
    Hive hive = Hive.salvage(nodes.file, damage::add);
    assertEquals(3, Walk.through(hive).keys());
    assertEquals(3, Walk.through(hive).keys());
    assertEquals(
        List.of(new Damage(nodes.value.position(), "value: signature is 0x0000, expected \"vk\"")),
        damage);
  }

  @Test
  void a_lost_root_is_found_again_by_its_flag() throws Exception {
    ByteBuffer file = hive(everything()).putInt(BaseBlock.ROOT_CELL, 0x20);
    List<Damage> damage = new ArrayList<>();
    assertEquals(9, Walk.through(Hive.salvage(file, damage::add)).keys());
    assertEquals(
        "at 0x1020: key node: cell has 52 bytes of content, expected at least 76",
        damage.getFirst().toString());
  }

  @Test
  void every_flipped_byte_ends_in_values_or_a_refusal() throws Exception {
    byte[] good = new byte[hive(everything()).capacity()];
    hive(everything()).get(0, good);
    for (int i = 0; i < good.length; i++) {
      for (int flip : new int[] {0xff, 0x01}) {
        byte[] bad = good.clone();
        bad[i] ^= (byte) flip;
        readWithoutSurprise(ByteBuffer.wrap(bad));
      }
    }
  }

  @Test
  void every_truncation_ends_in_a_refusal() {
    ByteBuffer file = hive(everything());
    for (int size = 0; size < file.capacity(); size += 16) {
      ByteBuffer shorter = cut(file, size);
      assertThrows(CorruptHiveException.class, () -> Hive.open(shorter));
      readWithoutSurprise(shorter);
    }
  }

  private static void readWithoutSurprise(ByteBuffer file) {
    try {
      Walk.through(Hive.openDirty(file));
    } catch (CorruptHiveException e) {
      assertTrue(e.damage().message().contains(": "), e::toString);
      assertTrue(e.damage().offset() <= file.capacity(), e::toString);
    }
    try {
      List<Damage> damage = new ArrayList<>();
      Walk.through(Hive.salvage(file, damage::add));
      assertEquals(new HashSet<>(damage).size(), damage.size());
    } catch (CorruptHiveException e) {
      assertTrue(
          e.damage().message().contains("key node") || e.damage().offset() == 0, e::toString);
    }
  }

  static HiveBuilder.KeyPlan everything() {
    return key("ROOT")
        .in("ri")
        .className("class")
        .dword("", 1)
        .value("big", 3, new byte[16_400])
        .value("text", 1, new byte[] {65, 0, 0, 0, 66, 0})
        .with(
            key("A").in("lf").with(key("x"), key("y")),
            key("B").in("li").with(key("x")),
            key("Ω").in("lh").with(key("x").with(key("z").dword("v", 2))));
  }

  private static HiveBuilder.KeyPlan chain(int depth) {
    HiveBuilder.KeyPlan key = key("k");
    for (int i = 0; i < depth; i++) {
      key = key("k").with(key);
    }
    return key;
  }

  private static ByteBuffer cut(ByteBuffer file, int size) {
    return ByteBuffer.allocate(size)
        .put(file.slice(0, size))
        .clear()
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String refusal(ByteBuffer file) {
    return assertThrows(CorruptHiveException.class, () -> Hive.open(file)).damage().toString();
  }

  private static void assertRefused(ByteBuffer file, String expected) {
    CorruptHiveException refusal =
        assertThrows(CorruptHiveException.class, () -> Walk.through(Hive.open(file)));
    assertTrue(refusal.damage().message().contains(expected), refusal::toString);
  }

  /** A hive of three keys, each in the other, with one value of eight bytes in the first. */
  private static final class Nodes {

    final ByteBuffer file =
        hive(key("ROOT").value("v", 3, new byte[8]).with(key("A").with(key("B"))));
    final KeyNode root;
    final KeyNode child;
    final KeyValue value;

    Nodes() throws Exception {
      Key key = Hive.open(file).root();
      root = key.node();
      child = key.subkeys().getFirst().node();
      value = key.values().getFirst().node();
    }

    /** Position of the only entry in a key's list. */
    int entryBelow(KeyNode key) throws Exception {
      return SubkeyList.at(key.cells(), key.position() + KeyNode.SUBKEY_LIST).entry(0);
    }

    void set(KeyNode key, int field, int number) {
      file.putInt(key.position() + field, number);
    }
  }
}
