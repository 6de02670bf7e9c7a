package rdpdoctor.hive.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.hive.DirtyHiveException;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.program.RequiresProgram;

/** Edits of real hives, judged by programs that share no code with this one. */
@RequiresProgram({"python3", "hivexml", "hivexsh", "regfinfo", "reglookup"})
class JudgedEditTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  /** Every version and every kind of subkey list that the samples have. */
  static final List<String> HIVES =
      List.of(
          "hivex-images/minimal",
          "bcd-regipy/BCD",
          "nt4-aiowinreg/SYSTEM",
          "yarp-edge/ManySubkeysHive",
          "ws2008-2012-sam-security/win2012_64.SAM",
          "xp-sp3-dfwinreg/SYSTEM");

  /** What hivecheck says of some samples, which an edit must not change. */
  private static final Set<String> INHERITED =
      Set.of(
          "warn  volatile subkey count not 0 (stale, Windows purges at load)",
          "warn  max subkey name length too small");

  /** The samples that the manifest does not call sound, and the one that is layered. */
  private static final Set<String> REFUSED =
      Set.of(
          "corrupt-system-regipy/SYSTEM",
          "ez-edge/NotAHive",
          "ez-edge/SAMBadHBinHeader",
          "ez-edge/SECURITYNoRoot",
          "small-edge/nthive_testhive",
          "small-edge/plaso_corrupt_sub_key_list.hiv",
          "usrclass-dirty-logs-regipy/UsrClass.dat",
          "win10-1709-dirty-logs-regipy/SYSTEM",
          "yarp-edge/BadBaseBlockHive/BadBaseBlockHive",
          "yarp-edge/BadLogHive1/BadLogHive",
          "yarp-edge/BadLogHive3/BadLogHive",
          "yarp-edge/EffectiveSizeHive",
          "yarp-edge/HealedHive",
          "yarp-edge/NewDirtyHive1/NewDirtyHive",
          "yarp-edge/OldDirtyHive/OldDirtyHive",
          "yarp-edge/System_Delta",
          "yarp-edge/TruncatedHive",
          "yarp-edge/WrongOrderHive");

  @TempDir private Path folder;

  /** A file before an edit and after it, judged. */
  private record Edited(Path before, Path after) {

    List<String> differences() {
      return Judges.differences(before, after);
    }
  }

  private Edited edit(String sample, Consumer<HiveEditor> edits) throws Exception {
    return edit(Shared.require("hives/" + sample), edits);
  }

  private Edited edit(Path before, Consumer<HiveEditor> edits) throws Exception {
    HiveEditor editor = HiveEditor.open(Judges.read(before));
    edits.accept(editor);
    EditedHive edited = editor.finish(NOW);
    Path after = Judges.write(edited.image(), folder.resolve(before.getFileName() + "-edited"));
    Set<String> warnings = Judges.accept(after);
    assertTrue(INHERITED.containsAll(warnings), warnings::toString);
    assertTrue(EditProof.of(Judges.read(before), edited).holds());
    return new Edited(before, after);
  }

  @ParameterizedTest
  @FieldSource("HIVES")
  void values_are_set_changed_and_deleted(String hive) throws Exception {
    KeyPath key = KeyPath.of("rdpdoctor test");
    Edited created =
        edit(
            hive,
            editor -> {
              editor.createKey(key);
              editor.setValue(key, "Number", ValueData.dword(3389));
              editor.setValue(key, "", ValueData.string("default"));
              editor.setValue(key, "NONE", ValueData.of(ValueType.REG_NONE));
              editor.setValue(key, "Wert ß ÿ Ж 日", ValueData.of(new ValueType(-65_519), (byte) 1));
            });
    assertEquals(5, created.differences().size());
    assertTrue(created.differences().stream().allMatch(line -> line.startsWith("+")));
    Edited changed =
        edit(
            created.after(),
            editor -> {
              editor.setValue(key, "NUMBER", ValueData.dword(3390));
              editor.deleteValue(key, "none");
            });
    assertEquals(
        List.of("-", "-", "+"),
        changed.differences().stream().map(line -> line.substring(0, 1)).toList());
    assertEquals(4, Judges.differences(created.before(), changed.after()).size());
  }

  @ParameterizedTest
  @FieldSource("HIVES")
  void every_top_key_is_deleted(String hive) throws Exception {
    List<String> names = namesBelow(Judges.read(Shared.require("hives/" + hive)), KeyPath.ROOT);
    Edited edited =
        edit(hive, editor -> names.forEach(name -> editor.deleteKey(new KeyPath(List.of(name)))));
    assertEquals(List.of(), namesBelow(Judges.read(edited.after()), KeyPath.ROOT));
    assertTrue(edited.differences().stream().noneMatch(line -> line.startsWith("+")));
  }

  private static List<String> namesBelow(ByteBuffer file, KeyPath path) throws Exception {
    return Hive.open(file).find(path).orElseThrow().subkeys().stream().map(Key::name).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hivex-images/minimal", "bcd-regipy/BCD"})
  void three_thousand_siblings_come_and_go(String hive) throws Exception {
    KeyPath parent = KeyPath.of("siblings");
    List<String> names =
        new ArrayList<>(IntStream.range(0, 3000).mapToObj("Key %d"::formatted).toList());
    Collections.shuffle(names, new Random(1));
    Edited created =
        edit(hive, editor -> names.forEach(name -> editor.createKey(parent.child(name))));
    assertEquals(3001, created.differences().size());
    Collections.shuffle(names, new Random(2));
    Edited half =
        edit(
            created.after(),
            editor -> names.subList(0, 2000).forEach(name -> editor.deleteKey(parent.child(name))));
    assertEquals(2000, half.differences().size());
    Edited none =
        edit(
            half.after(),
            editor ->
                names.subList(2000, 3000).forEach(name -> editor.deleteKey(parent.child(name))));
    assertEquals(List.of(), namesBelow(Judges.read(none.after()), parent));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hivex-images/minimal", "bcd-regipy/BCD"})
  void names_of_all_scripts_are_found(String hive) throws Exception {
    List<String> names =
        List.of("Straße", "ÿ", "Ź", "İ", "İstanbul", "Ключ", "ёлка", "リモート", "鍵", "😀", "～", "zz");
    Edited edited =
        edit(
            hive,
            editor -> {
              names.forEach(name -> editor.createKey(KeyPath.of("scripts").child(name)));
              names.forEach(
                  name -> editor.setValue(KeyPath.of("scripts"), name, ValueData.string(name)));
            });
    assertEquals(1 + 2 * names.size(), edited.differences().size());
  }

  @ParameterizedTest
  @CsvSource({
    "hivex-images/minimal, 16344",
    "hivex-images/minimal, 16345",
    "hivex-images/minimal, 1048576",
    "bcd-regipy/BCD, 1048576"
  })
  void large_data_is_set_and_replaced(String hive, int size) throws Exception {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    Edited large =
        edit(hive, editor -> editor.setValue(KeyPath.ROOT, "data", ValueData.binary(bytes)));
    assertEquals(1, large.differences().size());
    Edited small =
        edit(
            large.after(),
            editor -> editor.setValue(KeyPath.ROOT, "data", ValueData.string("small")));
    assertEquals(2, small.differences().size());
  }

  @Test
  void every_sound_sample_may_be_edited_and_no_other() throws Exception {
    Path samples = Shared.require("hives");
    try (Stream<Path> files = Files.walk(samples)) {
      for (Path file : files.filter(JudgedEditTest::isHive).toList()) {
        String name = samples.relativize(file).toString();
        assertEquals(!REFUSED.contains(name), mayBeEdited(file), name);
      }
    }
  }

  private static boolean mayBeEdited(Path file) {
    try {
      HiveEditor.open(Judges.read(file));
      return true;
    } catch (CorruptHiveException | DirtyHiveException | LayeredHiveException e) {
      return false;
    }
  }

  private static boolean isHive(Path file) {
    return Files.isRegularFile(file) && !file.toString().matches(".*\\.(LOG[12]|md|json)");
  }

  @Test
  void the_listener_of_windows_7_gets_another_port() throws Exception {
    KeyPath listener = KeyPath.of("ControlSet001\\Control\\Terminal Server\\WinStations\\RDP-Tcp");
    Edited edited =
        edit(
            "win7sp1-x86-regipy/SYSTEM",
            editor -> editor.setValue(listener, "PortNumber", ValueData.dword(3390)));
    assertEquals(2, edited.differences().size());
    assertTrue(edited.differences().getLast().endsWith("'PortNumber' 4 3e0d0000"));
  }
}
