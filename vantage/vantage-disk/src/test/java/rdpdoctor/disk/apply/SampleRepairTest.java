package rdpdoctor.disk.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.disk.HiveFile;
import rdpdoctor.disk.apply.RepairRefusedException.Refusal;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.hive.log.Recovery;
import rdpdoctor.testkit.Shared;

/** A dirty hive of a real Windows 10, with its logs. */
class SampleRepairTest {

  private static final RegistryKey CREATED = new RegistryKey(RegistryHive.SYSTEM, "New\\Inner");

  @TempDir Path folder;
  private Disk disk = new Disk(Path.of(""), WindowsFolder.ofHives(Path.of(""), Map.of()));

  @BeforeEach
  void copy() throws IOException {
    Path sample = Shared.require("hives/win10-1709-dirty-logs-regipy");
    for (String name : List.of("SYSTEM", "SYSTEM.LOG1", "SYSTEM.LOG2")) {
      Files.write(folder.resolve(name), Files.readAllBytes(sample.resolve(name)));
    }
    Path hive = folder.resolve("SYSTEM");
    disk = new Disk(folder, WindowsFolder.ofHives(folder, Map.of(RegistryHive.SYSTEM, hive)));
  }

  @Test
  void a_dirty_hive_is_changed_on_top_of_its_logs_and_back() throws Exception {
    State before = disk.state(new Resource.Key(RegistryKey.root(RegistryHive.SYSTEM)));
    List<JournalEntry> journal = new ArrayList<>(List.of(disk.begun()));
    List<Change> plan =
        List.of(
            disk.change(Disk.NLA, Disk.dword(7)),
            disk.change(new Resource.Value(CREATED, "value"), Disk.dword(1)));
    disk.repair().apply(plan, disk.identity(), journal::add);
    assertNotEquals(before, disk.state(new Resource.Key(RegistryKey.root(RegistryHive.SYSTEM))));
    try (HiveFile hive = HiveFile.open(disk.hive(RegistryHive.SYSTEM))) {
      assertEquals(Recovery.Outcome.CLEAN, hive.recovery().outcome());
    }
    disk.repair().undo(journal, journal::add);
    assertEquals(before, disk.state(new Resource.Key(RegistryKey.root(RegistryHive.SYSTEM))));
  }

  @Test
  void a_key_whose_access_rights_could_not_be_put_back_is_not_deleted() {
    // The class names of its subkeys make up the boot key, and only the system may read them.
    Resource lsa =
        new Resource.Key(new RegistryKey(RegistryHive.SYSTEM, "ControlSet001\\Control\\Lsa"));
    List<Change> plan = List.of(disk.change(lsa, Disk.MISSING));
    RepairRefusedException refused =
        assertThrows(
            RepairRefusedException.class,
            () -> disk.repair().apply(plan, disk.identity(), _ -> {}));
    assertEquals(Refusal.NOT_REVERSIBLE, refused.refusal());
  }
}
