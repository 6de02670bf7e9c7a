package rdpdoctor.hive.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.Walk;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.program.Command.Finished;
import rdpdoctor.testkit.program.Programs;
import rdpdoctor.testkit.program.RequiresProgram;

/** Every key, value, type and byte of every hive at hand is what other readers give. */
class ReadersTest {

  /** Not to be read as a whole: each has a test of its own in {@link OddHivesTest}. */
  private static final Set<String> BROKEN =
      Set.of(
          "NotAHive",
          "TruncatedHive",
          "EffectiveSizeHive",
          "BadBaseBlockHive",
          "plaso_corrupt_sub_key_list.hiv",
          "corrupt-system-regipy");

  /** A bin's header is broken that a tree has no need of: others give up before they look. */
  private static final String BAD_BIN = "SAMBadHBinHeader";

  /** Others end a name at its first zero, and know no data without bytes and cell. */
  private static final Set<String> BEYOND_HIVEX = Set.of(BAD_BIN, "special", "System_Delta");

  /** Only its version is wrong; and one that a lenient reader takes for longer than it is. */
  private static final Set<String> READ_BY_OTHERS = Set.of("BadBaseBlockHive", "EffectiveSizeHive");

  static List<Path> readable() {
    return SampleHives.all().stream().filter(file -> !isBroken(file)).toList();
  }

  static List<Path> readableByHivex() {
    return readable().stream().filter(file -> !isOneOf(BEYOND_HIVEX, file)).toList();
  }

  static List<Path> readableByReglookup() {
    return readable().stream().filter(file -> !isOneOf(Set.of(BAD_BIN), file)).toList();
  }

  static List<Path> broken() {
    return SampleHives.all().stream().filter(ReadersTest::isBroken).toList();
  }

  static List<Path> brokenForOthersToo() {
    return broken().stream().filter(file -> !isOneOf(READ_BY_OTHERS, file)).toList();
  }

  private static boolean isOneOf(Set<String> names, Path file) {
    return names.contains(file.getFileName().toString());
  }

  private static boolean isBroken(Path file) {
    return BROKEN.stream().anyMatch(name -> file.toString().contains(name));
  }

  @Test
  void there_are_hives_to_read() {
    Shared.require("hives");
    assertTrue(broken().size() >= 6, () -> broken().toString());
    assertTrue(readable().size() >= 48, () -> readable().toString());
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("readable")
  @RequiresProgram("python3")
  void a_reader_in_python_gives_the_same_to_the_byte(Path file) throws Exception {
    Finished judge = Readers.regfpy(file).orFail();
    assertIterableEquals(
        judge.output().lines().toList(), TreeText.full(Hive.openDirty(SampleHives.read(file))));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("readableByHivex")
  @RequiresProgram({"python3", "hivexsh"})
  void hivex_gives_the_same_names_types_and_bytes(Path file) throws Exception {
    Finished judge = Readers.hivex(file);
    Programs.require(judge.exitCode() != Readers.NOT_INSTALLED, "python3-hivex is not installed");
    assertIterableEquals(
        judge.orFail().output().lines().toList(),
        TreeText.plain(Hive.openDirty(SampleHives.read(file))));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("readableByReglookup")
  @RequiresProgram("reglookup")
  void reglookup_counts_as_many_keys_and_values(Path file) throws Exception {
    List<String> lines = Readers.reglookup(file);
    Walk walk = Walk.through(Hive.openDirty(SampleHives.read(file)));
    long keys = lines.stream().filter(line -> line.contains(",KEY,")).count();
    assertEquals(
        List.of((long) walk.keys(), (long) walk.values()), List.of(keys, lines.size() - keys));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("brokenForOthersToo")
  @RequiresProgram("python3")
  void what_is_refused_is_no_loss_for_others_cannot_read_it_either(Path file) {
    assertNotEquals(0, Readers.regfpy(file).exitCode());
    CorruptHiveException refusal =
        assertThrows(
            CorruptHiveException.class, () -> Walk.through(Hive.openDirty(SampleHives.read(file))));
    assertNotEquals("", refusal.damage().message());
  }
}
