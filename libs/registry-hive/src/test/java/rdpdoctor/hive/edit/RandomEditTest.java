package rdpdoctor.hive.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.check.CheckReport;
import rdpdoctor.hive.check.HiveCheck;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.BigData;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;
import rdpdoctor.testkit.program.RequiresProgram;

/**
 * Sequences of random edits, each of which must leave what a model says, in a hive without a fault.
 * A failure names the seed, with which the sequence runs again.
 */
class RandomEditTest {

  private static final int SEQUENCES = 10_000;
  private static final int EDITS = 8;
  private static final int LONG_SEQUENCES = 12;
  private static final int MANY_EDITS = 800;
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private static final List<String> NAMES =
      List.of(
          "a",
          "B",
          "b",
          "Straße",
          "STRASSE",
          "ÿ",
          "Ÿ",
          "é",
          "İ",
          "Ключ",
          "ключ",
          "キー",
          "鍵",
          "😀",
          "ab",
          "Ab c",
          "abcd",
          "abcde",
          "~",
          "x".repeat(255));

  @TempDir private Path folder;

  @Test
  void ten_thousand_sequences_leave_what_the_model_says() {
    for (int seed = 0; seed < SEQUENCES; seed++) {
      new Sequence(seed, EDITS).run();
    }
  }

  @Test
  void long_sequences_leave_what_the_model_says() {
    for (int seed = SEQUENCES; seed < SEQUENCES + LONG_SEQUENCES; seed++) {
      new Sequence(seed, MANY_EDITS).run();
    }
  }

  @Test
  @RequiresProgram({"python3", "hivexml", "hivexsh", "regfinfo", "reglookup"})
  void others_read_the_results_too() throws CorruptHiveException {
    for (int seed = SEQUENCES; seed < SEQUENCES + LONG_SEQUENCES; seed++) {
      ByteBuffer image = new Sequence(seed, MANY_EDITS).run();
      // In version 1.4 reglookup does not follow big data, which begins there.
      if (BaseBlock.read(image).minor() != BigData.FIRST_MINOR) {
        assertEquals(Set.of(), Judges.accept(Judges.write(image, folder.resolve("hive" + seed))));
      }
    }
  }

  /** A new hive, edited twice, with a look at the result after each time. */
  private static final class Sequence {

    private final int seed;
    private final int edits;
    private final Random random;
    private final HiveModel model = new HiveModel("ROOT");

    Sequence(int seed, int edits) {
      this.seed = seed;
      this.edits = edits;
      this.random = new Random(seed);
    }

    ByteBuffer run() {
      try {
        ByteBuffer image = NewHive.of(3 + random.nextInt(3), NOW);
        return edited(edited(image));
      } catch (Exception | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }

    private ByteBuffer edited(ByteBuffer image) throws Exception {
      HiveEditor editor = HiveEditor.open(image);
      for (int i = 0; i < edits; i++) {
        Edit edit = edit();
        assertEquals(model.apply(edit), editor.apply(edit), edit::toString);
      }
      ByteBuffer result = editor.finish(NOW).image();
      CheckReport report = HiveCheck.of(result);
      assertEquals(List.of(), report.damage());
      assertEquals(List.of(), report.remarks());
      model.assertSame(Hive.open(result).root());
      return result;
    }

    private Edit edit() {
      List<KeyPath> paths = model.paths();
      KeyPath path = paths.get(random.nextInt(paths.size()));
      return switch (random.nextInt(10)) {
        case 0, 1, 2 -> new Edit.CreateKey(path.child(name()));
        case 3 -> new Edit.CreateKey(path.child(name()).child(name()));
        case 4 -> path.isRoot() ? new Edit.CreateKey(path) : new Edit.DeleteKey(path);
        case 5 -> new Edit.DeleteKey(path.child(name()));
        case 6, 7, 8 -> new Edit.SetValue(path, valueName(), data());
        default -> new Edit.DeleteValue(path, valueName());
      };
    }

    private String name() {
      return NAMES.get(random.nextInt(NAMES.size()));
    }

    private String valueName() {
      return random.nextInt(4) == 0 ? "" : name();
    }

    private ValueData data() {
      byte[] bytes = new byte[size()];
      random.nextBytes(bytes);
      int type = random.nextInt(20) == 0 ? random.nextInt() : random.nextInt(12);
      return ValueData.of(new ValueType(type), bytes);
    }

    private int size() {
      return switch (random.nextInt(12)) {
        case 0, 1, 2, 3 -> random.nextInt(6);
        case 4 -> random.nextInt(5000);
        case 5 -> random.nextInt(8) == 0 ? 16_340 + random.nextInt(10) : 20;
        case 6 -> random.nextInt(8) == 0 ? random.nextInt(50_000) : 8;
        default -> random.nextInt(100);
      };
    }
  }
}
