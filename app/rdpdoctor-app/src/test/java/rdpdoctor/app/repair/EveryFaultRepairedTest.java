package rdpdoctor.app.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rdpdoctor.app.Run;
import rdpdoctor.app.examination.DiskExaminer;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.disk.HiveFile;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.compare.HiveDiff;
import rdpdoctor.offline.fault.Expected;
import rdpdoctor.offline.fault.Fault;
import rdpdoctor.offline.fault.Faults;
import rdpdoctor.testkit.program.HiveJudges;
import rdpdoctor.testkit.program.RequiresProgram;

/**
 * Each fault breaks a healthy machine; what a disk can repair is repaired, and taken back to the
 * last value. Programs that share no code read the hives in between, and behind.
 */
@RequiresProgram({"hivexml", "hivexsh", "regfinfo", "reglookup", "reged"})
class EveryFaultRepairedTest {

  private static final List<String> HIVES = List.of("SYSTEM", "SOFTWARE");

  @TempDir Path folder;

  static Stream<Fault> repairable() {
    return Faults.ALL.stream()
        .filter(fault -> !NotOnDisk.isForTheHost(fault) && !NotOnDisk.isForPeople(fault));
  }

  static Stream<Fault> leftToPeople() {
    return Faults.ALL.stream().filter(NotOnDisk::isForPeople);
  }

  static Stream<Fault> leftToTheHost() {
    return Faults.ALL.stream().filter(NotOnDisk::isForTheHost);
  }

  private RepairedDisk broken(Fault fault) throws IOException {
    return RepairedDisk.of(folder, fault.on(fault.machine()));
  }

  private static Run fix(RepairedDisk disk, Fault fault, String... more) {
    List<String> options = new ArrayList<>(List.of(more));
    options.addAll(List.of("--allow", "lowers-security"));
    options.addAll(List.of("--license-server", "lic01", "--licensing-mode", "user"));
    options.addAll(List.of("--port", "3399"));
    fault.user().ifPresent(user -> options.addAll(List.of("--user", user)));
    if (fault.expected() == Expected.SUSPECTED) {
      options.addAll(List.of("--cause", fault.cause()));
    }
    return disk.run("fix", options.toArray(String[]::new));
  }

  private static Diagnosis diagnosis(RepairedDisk disk, Fault fault) throws Exception {
    return new DiskExaminer(fault.user()).examine(WindowsFolder.find(disk.volume()));
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(finding -> finding.cause().id()).toList();
  }

  @ParameterizedTest
  @MethodSource("repairable")
  void a_fault_is_repaired_and_taken_back(Fault fault) throws Exception {
    RepairedDisk disk = broken(fault);
    Map<String, Path> originals = copies(disk);
    Map<String, SortedMap<String, String>> before = contents(originals);
    Run fix = fix(disk, fault, "--yes");
    Diagnosis after = diagnosis(disk, fault);
    assertEquals(List.of(), ids(after.confirmed()), fix.out() + fix.err());
    assertEquals(2, fix.status(), fix.out() + fix.err());
    for (String name : HIVES) {
      HiveJudges.accept(disk.hive(name), folder);
    }
    Run undo = disk.answering("", "undo", "--yes");
    assertEquals(0, undo.status(), undo.out() + undo.err());
    for (String name : HIVES) {
      Path hive = disk.hive(name);
      HiveJudges.accept(hive, folder);
      assertEquals(before.get(name), HiveJudges.contents(hive), fix.out());
      assertEquals(List.of(), differences(folder.resolve(name), hive), fix.out());
    }
  }

  @ParameterizedTest
  @MethodSource("leftToPeople")
  void what_people_have_to_do_is_said_and_nothing_is_written(Fault fault) throws Exception {
    RepairedDisk disk = broken(fault);
    Map<Path, String> before = disk.files();
    Run fix = fix(disk, fault, "--yes");
    assertEquals(1, fix.status(), fix.out() + fix.err());
    assertTrue(fix.out().contains(fault.cause()), fix.out());
    assertEquals(before, disk.files());
  }

  @ParameterizedTest
  @MethodSource("leftToTheHost")
  void what_the_host_has_to_do_is_written_into_a_script(Fault fault) throws Exception {
    RepairedDisk disk = broken(fault);
    Map<Path, String> before = disk.files();
    Run fix = fix(disk, fault, "--yes");
    assertEquals(1, fix.status(), fix.out() + fix.err());
    assertTrue(fix.out().contains("only the running host can change this"), fix.out());
    Run script = fix(disk, fault, "--emit", "powershell");
    assertEquals(0, script.status(), script.err());
    assertTrue(script.out().contains("S-1-"), script.out());
    assertEquals(before, disk.files());
  }

  private static Map<String, SortedMap<String, String>> contents(Map<String, Path> hives)
      throws IOException {
    Map<String, SortedMap<String, String>> contents = new TreeMap<>();
    for (Map.Entry<String, Path> hive : hives.entrySet()) {
      contents.put(hive.getKey(), HiveJudges.contents(hive.getValue()));
    }
    return contents;
  }

  private Map<String, Path> copies(RepairedDisk disk) throws IOException {
    Map<String, Path> copies = new TreeMap<>();
    for (String name : HIVES) {
      copies.put(name, Files.copy(disk.hive(name), folder.resolve(name)));
    }
    return copies;
  }

  /** Times of keys are another matter: an undo is a write too. */
  private static List<String> differences(Path one, Path other) throws Exception {
    try (HiveFile before = HiveFile.open(one);
        HiveFile after = HiveFile.open(other)) {
      return HiveDiff.of(
              Hive.open(before.recovery().image()).root(),
              Hive.open(after.recovery().image()).root())
          .toList()
          .stream()
          .map(Object::toString)
          .toList();
    }
  }
}
