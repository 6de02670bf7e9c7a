package rdpdoctor.hive.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.hive.DirtyHiveException;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.check.HiveCheck;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.regf.SubkeyList;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;

class HiveEditorTest {

  private static final Instant CREATED = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final KeyPath KEY = KeyPath.of("Software\\Key");

  private static ByteBuffer hive() {
    return NewHive.of(5, CREATED);
  }

  private static HiveEditor open(ByteBuffer file) {
    try {
      return HiveEditor.open(file);
    } catch (CorruptHiveException | DirtyHiveException | LayeredHiveException e) {
      throw new AssertionError(e);
    }
  }

  /** Edits a hive, and requires the result to be without a fault and proven. */
  private static ByteBuffer edit(ByteBuffer file, Consumer<HiveEditor> edits) {
    HiveEditor editor = open(file);
    edits.accept(editor);
    EditedHive edited = editor.finish(NOW);
    try {
      assertEquals(List.of(), EditProof.of(file, edited).deviations());
    } catch (CorruptHiveException e) {
      throw new AssertionError(e);
    }
    assertEquals(List.of(), HiveCheck.of(edited.image()).remarks());
    return edited.image();
  }

  private static Key key(ByteBuffer file, String path) throws Exception {
    return Hive.open(file).find(KeyPath.of(path)).orElseThrow();
  }

  private static ByteBuffer copy(ByteBuffer file) {
    ByteBuffer copy = ByteBuffer.allocate(file.capacity()).order(ByteOrder.LITTLE_ENDIAN);
    return copy.put(0, file, 0, file.capacity());
  }

  @Test
  void a_key_is_created_with_those_above_it() throws Exception {
    HiveEditor editor = open(hive());
    assertTrue(editor.createKey(KEY));
    assertFalse(editor.createKey(KeyPath.of("SOFTWARE\\key")));
    assertEquals("Key", key(editor.finish(NOW).image(), "Software\\Key").name());
  }

  @Test
  void a_new_key_shares_the_security_descriptor_of_its_parent() throws Exception {
    ByteBuffer edited = edit(hive(), editor -> editor.createKey(KEY));
    Key root = key(edited, "");
    assertEquals(3, root.node().security().references());
    assertArrayEquals(root.securityDescriptor(), key(edited, "Software\\Key").securityDescriptor());
  }

  @Test
  void a_change_is_stamped_on_the_key_and_on_the_parent_of_a_new_one() throws Exception {
    ByteBuffer before = edit(hive(), editor -> editor.createKey(KEY));
    HiveEditor editor = open(before);
    Instant later = NOW.plusSeconds(60);
    editor.createKey(KEY.child("new"));
    editor.setValue(KeyPath.ROOT, "value", ValueData.dword(1));
    ByteBuffer after = editor.finish(later).image();
    assertEquals(later, key(after, "").lastWritten());
    assertEquals(NOW, key(after, "Software").lastWritten());
    assertEquals(later, key(after, "Software\\Key").lastWritten());
    assertEquals(later, key(after, "Software\\Key\\new").lastWritten());
  }

  @Test
  void the_header_is_raised_by_one_and_clean() throws Exception {
    BaseBlock block = BaseBlock.read(edit(hive(), editor -> editor.createKey(KEY)));
    assertEquals(2, block.primarySequence());
    assertEquals(2, block.secondarySequence());
    assertEquals(NOW, block.lastWritten());
    assertFalse(block.isDirty());
  }

  @Test
  void what_is_so_already_changes_no_byte() {
    ByteBuffer before =
        edit(
            hive(),
            editor -> {
              editor.createKey(KEY);
              editor.setValue(KEY, "Value", ValueData.string("text"));
              editor.setValue(KEY, "", ValueData.dword(7));
              editor.setValue(KEY, "Big", ValueData.binary(new byte[20_000]));
            });
    HiveEditor editor = open(before);
    assertFalse(editor.createKey(KEY));
    assertFalse(editor.setValue(KEY, "VALUE", ValueData.string("text")));
    assertFalse(editor.setValue(KEY, "", ValueData.dword(7)));
    assertFalse(editor.setValue(KEY, "Big", ValueData.binary(new byte[20_000])));
    assertFalse(editor.deleteValue(KEY, "none"));
    assertFalse(editor.deleteValue(KeyPath.of("none"), "none"));
    assertFalse(editor.deleteKey(KeyPath.of("none")));
    EditedHive edited = editor.finish(NOW.plusSeconds(1));
    assertFalse(edited.isChanged());
    assertEquals(before, edited.image());
  }

  @Test
  void a_value_keeps_the_case_of_its_name_and_takes_another_type() throws Exception {
    ByteBuffer edited =
        edit(
            hive(),
            editor -> {
              editor.setValue(KeyPath.ROOT, "PortNumber", ValueData.string("3389"));
              editor.setValue(KeyPath.ROOT, "PORTNUMBER", ValueData.dword(3389));
            });
    assertEquals("PortNumber", key(edited, "").values().getFirst().name());
    assertEquals(ValueData.dword(3389), key(edited, "").values().getFirst().data());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "11, 3", "-65519, 1", "1, 5", "4, 3"})
  void odd_types_and_lengths_are_kept_to_the_byte(int type, int length) throws Exception {
    byte[] bytes = new byte[length];
    new Random(type).nextBytes(bytes);
    ValueData data = ValueData.of(new ValueType(type), bytes);
    ByteBuffer edited = edit(hive(), editor -> editor.setValue(KeyPath.ROOT, "", data));
    assertEquals(data, key(edited, "").value("").orElseThrow().data());
  }

  @ParameterizedTest
  @CsvSource({
    "3, 16345",
    "4, 16344",
    "4, 16345",
    "5, 5",
    "5, 4",
    "5, 32688",
    "5, 32689",
    "5, 1048576",
    "3, 1048576"
  })
  void data_of_any_size_is_set_replaced_and_deleted(int minor, int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    ByteBuffer large =
        edit(
            NewHive.of(minor, CREATED),
            editor -> editor.setValue(KeyPath.ROOT, "data", ValueData.binary(bytes)));
    bytes[size - 1]++;
    ByteBuffer changed =
        edit(large, editor -> editor.setValue(KeyPath.ROOT, "data", ValueData.binary(bytes)));
    assertEquals(large.capacity(), changed.capacity());
    ByteBuffer small =
        edit(changed, editor -> editor.setValue(KeyPath.ROOT, "data", ValueData.string("small")));
    ByteBuffer none = edit(small, editor -> editor.deleteValue(KeyPath.ROOT, "data"));
    assertEquals(
        none.capacity() - BaseBlock.SIZE - bytesOfBinHeaders(none) - usedBytesOfNewHive(),
        HiveCheck.of(none).freeBytes());
  }

  private static int bytesOfBinHeaders(ByteBuffer file) {
    ByteBuffer image = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    int headers = 0;
    for (int bin = BaseBlock.SIZE; bin < file.capacity(); bin += image.getInt(bin + 8)) {
      headers += 32;
    }
    return headers;
  }

  private static int usedBytesOfNewHive() {
    ByteBuffer empty = hive();
    return empty.capacity() - BaseBlock.SIZE - 32 - HiveCheck.of(empty).freeBytes();
  }

  @ParameterizedTest
  @CsvSource({"3, lf", "4, lf", "5, lh"})
  void a_new_list_is_of_the_kind_of_the_version(int minor, String kind) throws Exception {
    ByteBuffer edited = edit(NewHive.of(minor, CREATED), editor -> editor.createKey(KEY));
    assertEquals(kind, kindOfRootList(edited));
  }

  private static String kindOfRootList(ByteBuffer file) throws Exception {
    KeyNode root = key(file, "").node();
    int kind = SubkeyList.at(root.cells(), root.position() + KeyNode.SUBKEY_LIST).kind();
    return "" + (char) (kind & 0xff) + (char) (kind >>> 8);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void a_long_list_is_divided_and_put_together_again(int minor) throws Exception {
    List<String> names = IntStream.range(0, 3000).mapToObj("Key %d"::formatted).toList();
    ByteBuffer full =
        edit(
            NewHive.of(minor, CREATED),
            editor -> names.forEach(name -> editor.createKey(KeyPath.of(name))));
    assertEquals("ri", kindOfRootList(full));
    List<String> kept = List.of("Key 0", "Key 1", "Key 10");
    ByteBuffer few =
        edit(
            full,
            editor ->
                names.stream()
                    .filter(name -> !kept.contains(name))
                    .forEach(name -> editor.deleteKey(KeyPath.of(name))));
    assertEquals(minor == 3 ? "lf" : "lh", kindOfRootList(few));
    assertEquals(kept, key(few, "").subkeys().stream().map(Key::name).toList());
  }

  @Test
  void subkeys_are_in_the_order_of_windows_and_found() throws Exception {
    List<String> names =
        List.of("～", "😀", "鍵", "ключ", "Ż", "ÿ", "ß", "_", "ı", "İ", "µ", "b", "A");
    ByteBuffer edited =
        edit(hive(), editor -> names.forEach(name -> editor.createKey(KeyPath.of(name))));
    assertEquals(
        "A b _ µ ß İ ı ÿ Ż ключ 鍵 😀 ～",
        key(edited, "").subkeys().stream().map(Key::name).collect(Collectors.joining(" ")));
    for (String name : names) {
      assertTrue(key(edited, "").subkey(name).isPresent(), name);
    }
  }

  @Test
  void maxima_are_raised_and_never_lowered() throws Exception {
    ByteBuffer edited =
        edit(
            hive(),
            editor -> {
              editor.createKey(KeyPath.of("four"));
              editor.setValue(KeyPath.ROOT, "name", ValueData.binary(new byte[9]));
              editor.deleteKey(KeyPath.of("four"));
              editor.deleteValue(KeyPath.ROOT, "name");
            });
    KeyNode root = key(edited, "").node();
    assertEquals(8, root.cells().shortAt(root.position() + KeyNode.LARGEST_SUBKEY_NAME));
    assertEquals(8, root.cells().intAt(root.position() + KeyNode.LARGEST_VALUE_NAME));
    assertEquals(9, root.cells().intAt(root.position() + KeyNode.LARGEST_VALUE_DATA));
  }

  @Test
  void flags_beside_a_maximum_and_remnants_of_volatile_subkeys_stay() throws Exception {
    ByteBuffer before = copy(hive());
    int root = key(before, "").node().position();
    before.putShort(root + KeyNode.USER_FLAGS, (short) 0x1234);
    before.putInt(root + KeyNode.VOLATILE_SUBKEY_COUNT, 3);
    before.putInt(root + KeyNode.VOLATILE_SUBKEY_LIST, 0x8000_0020);
    KeyNode after = key(edit(before, editor -> editor.createKey(KEY)), "").node();
    assertEquals(0x1234, after.cells().shortAt(after.position() + KeyNode.USER_FLAGS));
    assertEquals(3, after.cells().intAt(after.position() + KeyNode.VOLATILE_SUBKEY_COUNT));
    assertEquals(0x8000_0020, after.cells().intAt(after.position() + KeyNode.VOLATILE_SUBKEY_LIST));
  }

  @Test
  void everything_of_a_deleted_key_is_free_again() {
    ByteBuffer empty = hive();
    ByteBuffer edited =
        edit(
            empty,
            editor -> {
              editor.createKey(KEY);
              editor.setValue(KEY, "Value", ValueData.string("text"));
              editor.deleteKey(KeyPath.of("Software"));
            });
    assertEquals(HiveCheck.of(empty).freeBytes(), HiveCheck.of(edited).freeBytes());
    assertEquals(1, HiveCheck.of(edited).keys());
  }

  @Test
  void free_space_is_used_before_the_hive_grows() {
    EditedHive small = editedWith(hive(), 1000);
    assertTrue(small.fitsOldFile());
    EditedHive large = editedWith(hive(), 10_000);
    assertFalse(large.fitsOldFile());
    assertEquals(4096 + 12_288, large.binsSize());
  }

  private static EditedHive editedWith(ByteBuffer file, int bytes) {
    HiveEditor editor = open(file);
    editor.setValue(KeyPath.ROOT, "data", ValueData.binary(new byte[bytes]));
    return editor.finish(NOW);
  }

  @Test
  void a_hive_grows_over_what_its_file_holds_behind_the_bins() {
    ByteBuffer file = ByteBuffer.allocate(64 * 1024);
    for (int i = 0; i < file.capacity(); i++) {
      file.put(i, (byte) 0xee);
    }
    ByteBuffer bins = hive();
    file.put(0, bins, 0, bins.capacity());
    EditedHive edited = editedWith(file, 10_000);
    assertTrue(edited.fitsOldFile());
    assertEquals(file.capacity(), edited.image().capacity());
    assertEquals((byte) 0xee, edited.image().get(file.capacity() - 1));
    assertEquals(List.of(), HiveCheck.of(edited.image()).damage());
  }

  @Test
  void bad_names_are_refused() {
    HiveEditor editor = open(hive());
    List<KeyPath> paths =
        List.of(
            new KeyPath(List.of("a\\b")),
            KeyPath.of("x".repeat(256)),
            new KeyPath(Collections.nCopies(513, "x")));
    for (KeyPath path : paths) {
      assertThrows(IllegalArgumentException.class, () -> editor.createKey(path));
    }
    String tooLong = "x".repeat(16_384);
    assertThrows(
        IllegalArgumentException.class,
        () -> editor.setValue(KeyPath.ROOT, tooLong, ValueData.dword(1)));
    assertTrue(editor.createKey(KeyPath.of("x".repeat(255))));
    assertTrue(editor.setValue(KeyPath.ROOT, "x".repeat(16_383), ValueData.dword(1)));
  }

  @Test
  void the_root_and_a_key_marked_so_are_not_deleted() throws Exception {
    ByteBuffer file = copy(edit(hive(), editor -> editor.createKey(KEY)));
    int position = key(file, "Software\\Key").node().position() + KeyNode.FLAGS;
    file.putShort(position, (short) (file.getShort(position) | KeyNode.NO_DELETE));
    HiveEditor editor = open(file);
    assertThrows(IllegalArgumentException.class, () -> editor.deleteKey(KeyPath.ROOT));
    assertThrows(IllegalArgumentException.class, () -> editor.deleteKey(KeyPath.of("Software")));
    assertFalse(editor.finish(NOW).isChanged());
  }

  @Test
  void a_value_needs_its_key() {
    NoSuchElementException refused =
        assertThrows(
            NoSuchElementException.class,
            () -> open(hive()).setValue(KEY, "Value", ValueData.dword(1)));
    assertEquals(
        "key: Software\\Key is not in the hive, expected before its value \"Value\" is set",
        refused.getMessage());
  }

  @Test
  void a_finished_editor_edits_no_more() {
    HiveEditor editor = open(hive());
    editor.finish(NOW);
    assertThrows(IllegalStateException.class, () -> editor.createKey(KEY));
    assertThrows(IllegalStateException.class, () -> editor.finish(NOW));
  }

  @Test
  void a_dirty_hive_is_refused() {
    ByteBuffer file = copy(hive());
    file.putInt(BaseBlock.PRIMARY_SEQUENCE, 2);
    file.putInt(BaseBlock.CHECKSUM, BaseBlock.checksum(file));
    assertThrows(DirtyHiveException.class, () -> HiveEditor.open(file));
  }

  @Test
  void an_unsound_hive_is_refused() throws Exception {
    ByteBuffer file = copy(edit(hive(), editor -> editor.createKey(KEY)));
    file.putInt(key(file, "Software").node().position() + KeyNode.SUBKEY_COUNT, 2);
    CorruptHiveException refused =
        assertThrows(CorruptHiveException.class, () -> HiveEditor.open(file));
    assertTrue(refused.damage().message().contains("subkey count is 2, expected 1"));
  }

  @Test
  void a_layered_hive_is_refused() throws Exception {
    ByteBuffer newer = copy(hive());
    newer.putInt(BaseBlock.MINOR, 6);
    newer.putInt(BaseBlock.CHECKSUM, BaseBlock.checksum(newer));
    assertThrows(LayeredHiveException.class, () -> HiveEditor.open(newer));
    ByteBuffer layered = copy(edit(hive(), editor -> editor.createKey(KEY)));
    layered.put(key(layered, "Software\\Key").node().position() + KeyNode.LAYER, (byte) 1);
    assertThrows(LayeredHiveException.class, () -> HiveEditor.open(layered));
  }
}
