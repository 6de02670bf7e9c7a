package rdpdoctor.hive.judge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.hive.DirtyHiveException;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.Value;
import rdpdoctor.hive.Walk;
import rdpdoctor.hive.check.CheckReport;
import rdpdoctor.hive.check.HiveCheck;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.Damage;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;

/** Hives that others made to show one thing each. */
class OddHivesTest {

  @Test
  void keys_out_of_order_are_all_read_and_the_check_says_where() throws Exception {
    ByteBuffer file = SampleHives.read("yarp-edge/WrongOrderHive");
    assertEquals(List.of("2", "1", "3", "4"), names(key(file, "1")));
    assertEquals(List.of("а", "б", "г", "в"), names(key(file, "2")));
    assertEquals(
        List.of(
            "at 0x1508: subkey list: \"1\" follows \"2\", expected the order of upper-cased names",
            "at 0x16b8: subkey list: \"в\" follows \"г\", expected the order of upper-cased names"),
        damage(file));
  }

  @Test
  void large_data_is_put_together_from_its_segments() throws Exception {
    Key key = key(SampleHives.read("yarp-edge/BigDataHive"), "key_with_bigdata");
    assertEquals(16_345, key.value("").orElseThrow().data().size());
    assertEquals(81_725, key.value("V").orElseThrow().data().size());
  }

  @Test
  void a_character_of_latin_1_and_its_look_alike_beyond_are_two_keys() throws Exception {
    ByteBuffer file = SampleHives.read("yarp-edge/CompHive");
    assertEquals(List.of("\u009f", "Ÿ"), names(Hive.open(file).root()));
    assertEquals(List.of("123"), names(key(file, "\u009f")));
    assertEquals(List.of(), names(key(file, "ÿ")));
  }

  @Test
  void a_name_in_latin_1_is_found_in_either_case() throws Exception {
    Key key = key(SampleHives.read("yarp-edge/ExtendedASCIIHive"), "ËIGENAARDIG");
    assertEquals("ëigenaardig", key.name());
    assertEquals("ëigenaardig", key.value("ËIGENAARDIG").orElseThrow().data().asString());
  }

  @Test
  void upper_case_is_one_character_to_one() throws Exception {
    Key root = Hive.open(SampleHives.read("yarp-edge/UpcaseHive")).root();
    assertEquals(List.of("ss1", "SS3", "ß2"), names(root));
    assertTrue(root.subkey("ß2").isPresent());
    assertTrue(root.subkey("SS2").isEmpty());
  }

  @Test
  void keys_have_security_descriptors_of_their_own() throws Exception {
    Key root = Hive.open(SampleHives.read("yarp-edge/TwoOwnersHive")).root();
    byte[] first = root.subkey("НОВЫЙ РАЗДЕЛ #1").orElseThrow().securityDescriptor();
    byte[] second = root.subkey("новый раздел #2").orElseThrow().securityDescriptor();
    assertFalse(ValueData.binary(first).equals(ValueData.binary(second)));
  }

  @Test
  void the_upper_half_of_the_largest_name_holds_flags() throws Exception {
    KeyNode node = key(SampleHives.read("yarp-edge/NewFlagsHive"), "1\\2").node();
    assertEquals(1, node.cells().shortAt(node.position() + KeyNode.USER_FLAGS));
  }

  @Test
  void freed_keys_that_still_show_are_not_read() throws Exception {
    assertEquals(
        List.of("ccc"), names(Hive.open(SampleHives.read("yarp-edge/DupNameHive")).root()));
  }

  @Test
  void five_thousand_subkeys_are_found_below_a_list_of_lists() throws Exception {
    Key many = key(SampleHives.read("yarp-edge/ManySubkeysHive"), "key_with_many_subkeys");
    List<Key> subkeys = many.subkeys();
    assertEquals(5000, subkeys.size());
    for (Key subkey : subkeys) {
      assertEquals(subkey.offset(), many.subkey(subkey.name()).orElseThrow().offset());
    }
  }

  @Test
  void a_truncated_hive_is_refused_with_both_sizes_and_salvaged() throws Exception {
    ByteBuffer file = SampleHives.read("yarp-edge/TruncatedHive");
    assertEquals(
        "at 0x28: base block: hive bins size is 487424, expected at most 8192, as the file has"
            + " 12288 bytes",
        refusal(file));
    assertEquals(2, Walk.through(Hive.salvage(file, damage -> {})).keys());
  }

  @Test
  void what_lies_behind_the_bins_is_not_taken_for_keys() throws Exception {
    ByteBuffer file = SampleHives.read("yarp-edge/EffectiveSizeHive");
    assertThrows(DirtyHiveException.class, () -> Hive.open(file));
    assertTrue(refusal(file).startsWith("at 0x1728: subkey list: cell offset is 0xc020"));
    List<Damage> damage = new ArrayList<>();
    assertEquals(2, Walk.through(Hive.salvage(file, damage::add)).keys());
    assertEquals(10, damage.size());
  }

  @Test
  void a_chain_of_bins_that_breaks_is_shown_where_it_breaks() throws Exception {
    ByteBuffer file = SampleHives.read("corrupt-system-regipy/SYSTEM");
    assertEquals(
        "at 0x1a000: hive bin: signature is 0x00000000, expected \"hbin\"",
        damage(file).getFirst());
    assertTrue(refusal(file).startsWith("at 0x26078: key node: cell size is 0"));
    List<Damage> damage = new ArrayList<>();
    Walk rest = Walk.through(Hive.salvage(file, damage::add));
    assertEquals(1687, rest.keys());
    assertFalse(damage.isEmpty());
  }

  @Test
  void a_bin_without_its_signature_is_found_by_the_check() {
    assertEquals(
        "at 0x2000: hive bin: signature is 0x6e696267, expected \"hbin\"",
        damage(SampleHives.read("ez-edge/SAMBadHBinHeader")).getFirst());
  }

  @Test
  void a_broken_list_of_subkeys_costs_one_key() throws Exception {
    ByteBuffer file = SampleHives.read("small-edge/plaso_corrupt_sub_key_list.hiv");
    String expected =
        "at 0x5480: key node: cell size is 0, expected a cell in use, which is negative";
    assertEquals(expected, refusal(file));
    List<String> damage = new ArrayList<>();
    assertEquals(100, Walk.through(Hive.salvage(file, d -> damage.add(d.toString()))).keys());
    assertEquals(List.of(expected), damage);
  }

  @Test
  void a_damaged_base_block_is_dirty_and_what_it_leads_to_can_be_salvaged() throws Exception {
    ByteBuffer file = SampleHives.read("yarp-edge/BadBaseBlockHive/BadBaseBlockHive");
    assertThrows(DirtyHiveException.class, () -> Hive.open(file));
    assertEquals("at 0x18: base block: minor version is 1, expected 3 to 6", refusal(file));
    assertEquals(5003, Walk.through(Hive.salvage(file, damage -> {})).keys());
  }

  @Test
  void a_hive_that_windows_healed_counts_its_security_wrong() {
    assertEquals(
        List.of(
            "at 0x10a8: security cell: reference count is 8, expected 4, as many as there are keys"),
        damage(SampleHives.read("yarp-edge/HealedHive")));
  }

  @Test
  void roots_without_their_flag_are_read_and_the_check_says_so() throws Exception {
    for (String sample : List.of("ez-edge/SECURITYNoRoot", "small-edge/nthive_testhive")) {
      ByteBuffer file = SampleHives.read(sample);
      assertTrue(Hive.open(file).root().subkeys().size() > 1);
      assertEquals(
          List.of("at 0x1026: key node: flags of the root are 0x20, expected 0x4 among them"),
          damage(file));
    }
  }

  @Test
  void a_layered_hive_of_version_1_6_is_read() throws Exception {
    ByteBuffer file = SampleHives.read("yarp-edge/System_Delta");
    assertEquals(6, Hive.open(file).baseBlock().minor());
    assertEquals(586, Walk.through(Hive.open(file)).keys());
  }

  @Test
  void a_file_of_another_kind_is_refused() {
    assertEquals(
        "at 0x0: base block: signature is 0x00905a4d, expected \"regf\"",
        refusal(SampleHives.read("ez-edge/NotAHive")));
  }

  @Test
  void a_value_may_belong_to_the_root() throws Exception {
    Key root = Hive.open(SampleHives.read("ez-edge/SAM_RootValue")).root();
    assertEquals(List.of("Test"), root.values().stream().map(Value::name).toList());
  }

  @Test
  void a_type_says_nothing_about_the_size() throws Exception {
    Key aliases =
        key(SampleHives.read("ez-edge/SAM_hasBigEndianDWord"), "SAM\\Domains\\Account\\Aliases");
    Value value = aliases.value("").orElseThrow();
    assertEquals(ValueType.REG_DWORD_BIG_ENDIAN, value.type());
    assertEquals(0, value.size());
  }

  @Test
  void names_hold_zeros_and_characters_of_every_kind() throws Exception {
    ByteBuffer file = SampleHives.read("hivex-images/special");
    assertEquals(List.of("abcd_äöüß", "weird™", "zero\0key"), names(Hive.open(file).root()));
    Key zero = key(file, "ZERO\0KEY");
    assertArrayEquals(new byte[4], zero.value("zero\0val").orElseThrow().data().toBytes());
  }

  @Test
  void data_of_every_small_size_has_its_bytes() throws Exception {
    Key key = key(SampleHives.read("hivex-images/rlenvalue_test_hive"), "ModerateValueParent");
    assertEquals(List.of(3, 16, 30, 31, 32, 33), key.values().stream().map(Value::size).toList());
  }

  @Test
  void the_smallest_hive_is_a_root() throws Exception {
    CheckReport report = HiveCheck.of(SampleHives.read("hivex-images/minimal"));
    assertEquals(List.of(1, 0), List.of(report.keys(), report.values()));
  }

  private static Key key(ByteBuffer file, String path) throws Exception {
    return Hive.open(file).find(KeyPath.of(path)).orElseThrow();
  }

  private static List<String> names(Key key) throws Exception {
    return key.subkeys().stream().map(Key::name).toList();
  }

  private static List<String> damage(ByteBuffer file) {
    return HiveCheck.of(file).damage().stream().map(Damage::toString).toList();
  }

  private static String refusal(ByteBuffer file) {
    return assertThrows(CorruptHiveException.class, () -> Walk.through(Hive.openDirty(file)))
        .damage()
        .toString();
  }
}
