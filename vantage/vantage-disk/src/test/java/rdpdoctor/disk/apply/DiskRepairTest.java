package rdpdoctor.disk.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.RepairHistory;
import rdpdoctor.diagnosis.repair.RepairStatus;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.StalePlanException;
import rdpdoctor.diagnosis.repair.State;

class DiskRepairTest {

  @TempDir Path volume;
  private Disk disk;
  private final List<JournalEntry> journal = new ArrayList<>();

  @BeforeEach
  void machine() throws Exception {
    disk = Disk.at(volume);
    journal.add(disk.begun());
  }

  @Test
  void every_change_is_made_and_nothing_else() throws Exception {
    List<Change> plan = disk.plan();
    apply(plan);
    for (Change change : plan) {
      assertEquals(change.after(), disk.state(change.resource()), change::toString);
    }
    List<Change> planned =
        new RepairHistory(journal).standing().stream().map(JournalEntry.Intended::change).toList();
    assertEquals(5, planned.size(), planned::toString);
    assertEquals(5, disk.differences(healthy()).size(), () -> "" + planned);
  }

  @Test
  void an_undo_leaves_what_was_there_before() throws Exception {
    Map<RegistryHive, State> before = disk.everything();
    apply(disk.plan());
    assertNotEquals(before, disk.everything());
    undo();
    assertEquals(before, disk.everything());
    assertEquals(RepairStatus.UNDONE, new RepairHistory(journal).status());
  }

  @Test
  void the_journal_is_ahead_of_each_hive_and_then_follows_it() throws Exception {
    apply(disk.plan());
    List<String> kinds =
        journal.stream().skip(1).map(entry -> entry.getClass().getSimpleName()).toList();
    assertEquals(
        List.of(
            "Intended",
            "Intended",
            "Intended",
            "BackedUp",
            "Written",
            "Written",
            "Written",
            "Verified",
            "Verified",
            "Verified",
            "Intended",
            "Intended",
            "BackedUp",
            "Written",
            "Written",
            "Verified",
            "Verified"),
        kinds);
  }

  @Test
  void a_key_that_is_created_for_values_is_one_change_with_them() throws Exception {
    apply(disk.plan());
    RegistryKey created = new RegistryKey(RegistryHive.SOFTWARE, "Policies\\Microsoft\\Windows NT");
    Change change =
        new RepairHistory(journal)
            .standing().stream()
                .map(JournalEntry.Intended::change)
                .filter(one -> one.before().equals(Disk.MISSING))
                .findFirst()
                .orElseThrow();
    Resource.Key key = assertInstanceOf(Resource.Key.class, change.resource());
    assertTrue(created.isWithin(key.key()), key::toString);
    KeyImage image = assertInstanceOf(State.Tree.class, change.after()).image();
    assertTrue(image.toString().contains("fDenyTSConnections"), image::toString);
    assertTrue(image.toString().contains("UserAuthentication"), image::toString);
  }

  @Test
  void a_value_is_put_back_as_it_was_spelled() throws Exception {
    Resource shouted = new Resource.Value(Disk.LISTENER, "PORTNUMBER");
    apply(List.of(disk.change(shouted, Disk.MISSING)));
    undo();
    assertTrue(disk.everything().toString().contains("PortNumber="));
    assertFalse(disk.everything().toString().contains("PORTNUMBER="));
  }

  @Test
  void a_type_that_nobody_knows_and_bytes_of_no_value_stay_as_they_are() throws Exception {
    State before = disk.state(Disk.DENIED);
    State odd = new State.Data(new RegistryType(0xFFFF0010L), "01");
    apply(List.of(new Change(Disk.DENIED, before, odd)));
    assertEquals(odd, disk.state(Disk.DENIED));
    undo();
    assertEquals(before, disk.state(Disk.DENIED));
  }

  @Test
  void a_plan_for_another_state_writes_nothing_and_says_what_differs() throws Exception {
    List<Change> plan = disk.plan();
    apply(List.of(disk.change(Disk.PORT, Disk.dword(3391))));
    Map<String, Object> files = files();
    StalePlanException stale = assertThrows(StalePlanException.class, () -> apply(plan));
    assertEquals(1, stale.deviations().size());
    assertEquals(Disk.PORT, stale.deviations().getFirst().change().resource());
    assertFalse(stale.isDone());
    assertEquals(files, files());
  }

  @Test
  void a_plan_that_is_applied_twice_is_told_to_be_done() throws Exception {
    List<Change> plan = disk.plan();
    apply(plan);
    Map<String, Object> files = files();
    assertTrue(assertThrows(StalePlanException.class, () -> apply(plan)).isDone());
    assertEquals(files, files());
  }

  @Test
  void an_undo_of_what_was_changed_since_writes_nothing() throws Exception {
    apply(disk.plan());
    List<Change> later = List.of(disk.change(Disk.NLA, Disk.dword(7)));
    disk.repair().apply(later, disk.identity(), _ -> {});
    Map<String, Object> files = files();
    StalePlanException stale = assertThrows(StalePlanException.class, this::undo);
    assertEquals(Disk.dword(7), stale.deviations().getFirst().found());
    assertEquals(files, files());
  }

  @Test
  void an_undo_is_done_once() throws Exception {
    apply(disk.plan());
    undo();
    Map<String, Object> files = files();
    undo();
    disk.repair().undo(journal.subList(0, 12), _ -> {});
    assertEquals(files, files());
  }

  @Test
  void no_change_touches_no_file() throws Exception {
    Map<String, Object> files = files();
    apply(List.of());
    undo();
    assertEquals(files, files());
  }

  @Test
  void changes_of_one_thing_twice_are_refused() {
    Change one = disk.change(Disk.NLA, Disk.dword(0));
    Change other = disk.change(new Resource.Key(Disk.LISTENER), Disk.MISSING);
    assertThrows(IllegalArgumentException.class, () -> apply(List.of(one, one)));
    assertThrows(IllegalArgumentException.class, () -> apply(List.of(one, other)));
  }

  private Disk healthy() throws Exception {
    return Disk.at(Files.createDirectory(volume.resolve("healthy")));
  }

  private void apply(List<Change> plan) throws Exception {
    disk.repair().apply(plan, disk.identity(), journal::add);
  }

  private void undo() throws Exception {
    disk.repair().undo(List.copyOf(journal), journal::add);
  }

  /** Bytes and times. */
  private Map<String, Object> files() throws IOException {
    Map<String, Object> files = new TreeMap<>();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(disk.hive(RegistryHive.SYSTEM).resolveSibling(""))) {
      for (Path file : all) {
        files.put(
            file.toString(),
            List.of(Files.getLastModifiedTime(file), Arrays.hashCode(Files.readAllBytes(file))));
      }
    }
    return files;
  }
}
