package rdpdoctor.disk.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.testkit.program.HiveJudges;
import rdpdoctor.testkit.program.RequiresProgram;

/** What a repair and its undo leave, judged by programs that share no code. */
@RequiresProgram({"hivexml", "hivexsh", "regfinfo", "reglookup", "reged"})
class JudgedRepairTest {

  private static final List<RegistryHive> HIVES =
      List.of(RegistryHive.SYSTEM, RegistryHive.SOFTWARE);

  @TempDir Path volume;
  @TempDir Path output;

  @Test
  void hives_are_sound_and_an_undo_leaves_those_of_before() throws Exception {
    Disk disk = Disk.at(volume);
    List<SortedMap<String, String>> before = contents(disk);
    List<JournalEntry> journal = new ArrayList<>(List.of(disk.begun()));
    disk.repair().apply(disk.plan(), disk.identity(), journal::add);
    accept(disk);
    List<SortedMap<String, String>> after = contents(disk);
    for (int i = 0; i < HIVES.size(); i++) {
      assertNotEquals(before.get(i), after.get(i));
    }
    disk.repair().undo(journal, journal::add);
    accept(disk);
    assertEquals(before, contents(disk));
  }

  private void accept(Disk disk) throws IOException {
    for (RegistryHive name : HIVES) {
      HiveJudges.accept(disk.hive(name), output);
    }
  }

  private static List<SortedMap<String, String>> contents(Disk disk) throws IOException {
    List<SortedMap<String, String>> all = new ArrayList<>();
    for (RegistryHive name : HIVES) {
      all.add(HiveJudges.contents(disk.hive(name)));
    }
    return all;
  }
}
