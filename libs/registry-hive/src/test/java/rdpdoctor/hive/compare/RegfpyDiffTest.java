package rdpdoctor.hive.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.hive.compare.Difference.KeyAdded;
import rdpdoctor.hive.compare.Difference.KeyRemoved;
import rdpdoctor.hive.compare.Difference.ValueAdded;
import rdpdoctor.hive.compare.Difference.ValueChanged;
import rdpdoctor.hive.compare.Difference.ValueRemoved;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;

/**
 * A writer that shares no code with this one edits a hive, which it lays out anew from the first
 * byte to the last: what differs is what was edited, and nothing else.
 */
@RequiresProgram("python3")
class RegfpyDiffTest {

  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final KeyPath TERMINAL_SERVER =
      KeyPath.of("ControlSet001\\Control\\Terminal Server");
  private static final KeyPath LISTENER = KeyPath.of(TERMINAL_SERVER + "\\WinStations\\RDP-Tcp");

  private static final String EDITS =
      """
      [["set", "ControlSet001\\\\Control\\\\Terminal Server", "fDenyTSConnections", 4, "dword", 0],
       ["delval", "ControlSet001\\\\Control\\\\Terminal Server", "TSUserEnabled"],
       ["set", "ControlSet001\\\\Control\\\\Terminal Server\\\\WinStations\\\\RDP-Tcp", "Ж", 1,
        "str", "ß"],
       ["delkey", "Select"],
       ["addkey", "rdpdoctor\\\\test"]]
      """;

  @TempDir private Path folder;

  @Test
  void the_edits_of_another_writer_are_the_differences() throws Exception {
    Path before = Shared.require("hives/xp-sp3-dfwinreg/SYSTEM");
    Path after = folder.resolve("after");
    Path edits = folder.resolve("edits.json");
    Files.writeString(edits, EDITS, StandardCharsets.UTF_8);
    build(before, edits, after);
    assertEquals(
        List.of(
            new ValueChanged(
                TERMINAL_SERVER, "fDenyTSConnections", ValueData.dword(1), ValueData.dword(0)),
            new ValueRemoved(TERMINAL_SERVER, "TSUserEnabled", ValueData.dword(0)),
            new ValueAdded(LISTENER, "Ж", ValueData.string("ß")),
            new KeyAdded(KeyPath.of("rdpdoctor")),
            new KeyRemoved(KeyPath.of("Select"))),
        HiveDiff.of(SampleHives.salvage(before).root(), SampleHives.salvage(after).root())
            .withTimes()
            .toList());
  }

  private static void build(Path before, Path edits, Path after) {
    Path tool = Shared.projectRoot().resolveSibling("shared").resolve("tools/regfpy.py");
    assumeTrue(Files.exists(tool), "../shared/tools/regfpy.py is not here");
    Command.of("python3", tool.toString(), "build")
        .with(before.toString(), edits.toString(), after.toString())
        .in("PYTHONUTF8", "1")
        .run(LIMIT)
        .orFail();
  }
}
