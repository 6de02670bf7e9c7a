package rdpdoctor.hive.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rdpdoctor.hive.check.CheckReport;
import rdpdoctor.hive.check.HiveCheck;
import rdpdoctor.testkit.program.Command.Finished;
import rdpdoctor.testkit.program.RequiresProgram;

/** An independent strict checker finds faults in the same hives, and counts the same. */
@RequiresProgram("python3")
class StrictCheckerTest {

  private static final Pattern COUNTS =
      Pattern.compile("\"keys\": (\\d+), \"values\": (\\d+).*\"free_bytes\": (\\d+)");

  static List<Path> hives() {
    return SampleHives.all();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("hives")
  void both_find_faults_or_neither(Path file) {
    Finished judge = Readers.hivecheck(file);
    CheckReport report = HiveCheck.of(SampleHives.read(file));
    assertEquals(judge.exitCode() == 0, report.isSound(), () -> judge.output() + report.damage());
    if (report.isSound()) {
      Matcher counts = COUNTS.matcher(judge.output());
      assertTrue(counts.find(), judge::output);
      assertEquals(
          List.of(counts.group(1), counts.group(2), counts.group(3)),
          List.of("" + report.keys(), "" + report.values(), "" + report.freeBytes()));
    }
  }
}
