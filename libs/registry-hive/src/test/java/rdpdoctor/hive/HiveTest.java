package rdpdoctor.hive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.hive.HiveBuilder.hive;
import static rdpdoctor.hive.HiveBuilder.key;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.hive.HiveBuilder.KeyPlan;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.regf.SubkeyList;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;

class HiveTest {

  private static final String LONE_SURROGATE = "a\ud800b";

  @ParameterizedTest
  @ValueSource(strings = {"lf", "lh", "li", "ri"})
  void subkeys_are_listed_and_found_whatever_the_kind_of_their_list(String kind) throws Exception {
    Key root = open(key("ROOT").in(kind).with(key("Alpha"), key("beta"), key("Gamma"), key("Ω")));
    assertEquals(
        List.of("Alpha", "beta", "Gamma", "Ω"), root.subkeys().stream().map(Key::name).toList());
    assertEquals("beta", root.subkey("BETA").orElseThrow().name());
    assertEquals("Ω", root.subkey("ω").orElseThrow().name());
    assertEquals(Optional.empty(), root.subkey("Delta").map(Key::name));
  }

  @Test
  void a_path_leads_from_below_the_root() throws Exception {
    Hive hive = Hive.open(hive(key("ROOT").with(key("A").with(key("B").dword("v", 7)))));
    Key found = hive.find(KeyPath.of("a\\b")).orElseThrow();
    assertEquals(ValueData.dword(7), found.value("V").orElseThrow().data());
    assertTrue(hive.find(KeyPath.ROOT).orElseThrow().isRoot());
    assertTrue(hive.find(KeyPath.of("a\\c\\d")).isEmpty());
  }

  @Test
  void a_key_whose_hash_is_wrong_is_listed_but_found_only_when_salvaging() throws Exception {
    ByteBuffer file = hive(key("ROOT").with(key("A")));
    Hive hive = Hive.open(file);
    KeyNode root = hive.root().node();
    SubkeyList list = SubkeyList.at(root.cells(), root.position() + KeyNode.SUBKEY_LIST);
    file.putInt(list.entry(0) + SubkeyList.HASH, 1);
    assertEquals("A", hive.root().subkeys().getFirst().name());
    assertTrue(hive.root().subkey("A").isEmpty());
    assertTrue(Hive.salvage(file, damage -> {}).root().subkey("A").isPresent());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 5, 16_344, 16_345, 32_688, 81_725})
  void data_of_every_size_is_read_to_the_byte(int size) throws Exception {
    byte[] data = pattern(size);
    Value value = open(key("ROOT").value("v", 3, data)).value("v").orElseThrow();
    assertEquals(size, value.size());
    assertEquals(ValueData.binary(data), value.data());
  }

  @Test
  void before_version_1_4_one_cell_holds_any_data_even_if_it_looks_like_a_record()
      throws Exception {
    byte[] data = pattern(65_536);
    data[0] = 'd';
    data[1] = 'b';
    Key root = Hive.open(hive(3, key("ROOT").in("lf").value("v", 3, data))).root();
    assertArrayEquals(data, root.value("v").orElseThrow().data().toBytes());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 11, 12, 0xFFFF0012, -1})
  void a_type_is_any_number(int code) throws Exception {
    Value value = open(key("ROOT").value("v", code, (byte) 9)).value("v").orElseThrow();
    assertEquals(ValueData.of(new ValueType(code), (byte) 9), value.data());
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "ÿ\u0080", "漢字", LONE_SURROGATE, "a\u0000b", "\r"})
  void names_are_units_of_utf_16_whether_compressed_or_not(String name) throws Exception {
    Key root = open(key("ROOT").with(key(name).dword(name, 1)));
    Key found = root.subkey(name).orElseThrow();
    assertEquals(name, found.name());
    assertEquals(name, found.value(name).orElseThrow().name());
  }

  @Test
  void a_name_on_the_way_to_upper_case_may_leave_latin_1() throws Exception {
    assertTrue(open(key("ROOT").with(key("ÿ"))).subkey("Ÿ").isPresent());
    assertTrue(open(key("ROOT").with(key("ß"))).subkey("SS").isEmpty());
  }

  @Test
  void the_default_value_has_no_name() throws Exception {
    Key root = open(key("ROOT").dword("", 5).dword("x", 6));
    assertEquals(ValueData.dword(5), root.value("").orElseThrow().data());
    assertEquals(List.of("", "x"), root.values().stream().map(Value::name).toList());
    assertTrue(root.value("y").isEmpty());
  }

  @Test
  void a_key_has_a_class_a_time_and_a_security_descriptor() throws Exception {
    Key root = open(key("ROOT").className("クラス").with(key("A")));
    assertEquals(Optional.of("クラス"), root.className());
    assertEquals(Optional.empty(), root.subkeys().getFirst().className());
    assertEquals(Instant.parse("2020-01-01T00:00:00Z"), root.lastWritten());
    assertEquals(28, root.securityDescriptor().length);
  }

  @Test
  void the_count_of_a_predefined_handle_is_no_count() throws Exception {
    ByteBuffer file = hive(key("ROOT").flags(KeyNode.PREDEFINED_HANDLE));
    Key root = Hive.open(file).root();
    file.putInt(root.node().position() + KeyNode.VALUE_COUNT, 0x80000002);
    assertTrue(root.isPredefinedHandle());
    assertEquals(List.of(), root.values());
  }

  @Test
  void what_memory_left_about_volatile_subkeys_is_not_read() throws Exception {
    ByteBuffer file = hive(key("ROOT"));
    Key root = Hive.open(file).root();
    file.putInt(root.node().position() + KeyNode.VOLATILE_SUBKEY_COUNT, 3);
    file.putInt(root.node().position() + KeyNode.VOLATILE_SUBKEY_LIST, 0x80001234);
    assertEquals(List.of(), root.subkeys());
  }

  @Test
  void flags_tell_the_root_and_a_link() throws Exception {
    Key root = open(key("ROOT").with(key("A").flags(KeyNode.SYMBOLIC_LINK)));
    assertTrue(root.isRoot());
    assertFalse(root.isSymbolicLink());
    Key link = root.subkey("a").orElseThrow();
    assertFalse(link.isRoot());
    assertTrue(link.isSymbolicLink());
    assertEquals(KeyNode.SYMBOLIC_LINK | KeyNode.COMPRESSED_NAME, link.flags());
  }

  @Test
  void what_lies_behind_the_bins_is_never_read() throws Exception {
    ByteBuffer file = hive(key("ROOT").dword("v", 1));
    ByteBuffer longer = ByteBuffer.allocate(file.capacity() + 777).put(file.duplicate());
    assertEquals(1, Hive.open(longer).root().values().size());
  }

  @Test
  void a_large_value_in_one_cell_is_read_though_windows_would_not() throws Exception {
    byte[] data = pattern(20_000);
    ByteBuffer file = hive(3, key("ROOT").in("lf").value("v", 3, data));
    HiveBuilder.sealed(file.putInt(24, 5));
    assertArrayEquals(data, Hive.open(file).root().value("v").orElseThrow().data().toBytes());
  }

  @Test
  void a_dirty_hive_is_read_only_when_asked_for() throws Exception {
    ByteBuffer file = hive(key("ROOT").dword("v", 1));
    HiveBuilder.sealed(file.putInt(4, 8));
    DirtyHiveException dirty = assertThrows(DirtyHiveException.class, () -> Hive.open(file));
    assertEquals(
        "base block: sequence numbers are 8 and 7, expected equal ones: the hive is dirty",
        dirty.getMessage());
    assertEquals(8, dirty.baseBlock().primarySequence());
    assertEquals(1, Hive.openDirty(file).root().values().size());
  }

  private static Key open(KeyPlan root) throws Exception {
    return Hive.open(hive(root)).root();
  }

  private static byte[] pattern(int size) {
    byte[] data = new byte[size];
    for (int i = 0; i < size; i++) {
      data[i] = (byte) (i * 31 + i / 256);
    }
    return data;
  }
}
