package rdpdoctor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.app.Run;
import rdpdoctor.app.report.Specimens;
import rdpdoctor.app.report.json.Schemas;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.network.Endpoint;

class DiagnoseCommandTest {

  @Test
  void one_target_gets_a_full_report_and_the_exit_code_of_its_conclusion() {
    Run healthy = diagnose("", "win01");
    assertEquals(0, healthy.status());
    assertTrue(healthy.out().contains("Nothing seen from the network prevents a session."));
    Run refused = diagnose("", "refused");
    assertEquals(1, refused.status());
    assertTrue(refused.out().contains("The connection breaks at REACH"), refused.out());
  }

  @Test
  void json_of_one_target_is_valid() {
    Run run = diagnose("", "refused", "--json");
    assertEquals(1, run.status());
    Schemas.assertValid("diagnosis-1.schema.json", run.out().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void several_targets_get_a_line_each() {
    Run run = diagnose("", "win01", "refused", "-p", "3389-3391");
    assertEquals(1, run.status());
    assertEquals(6, run.out().lines().count());
    assertEquals(3, run.out().lines().filter(line -> line.startsWith("✗ refused:33")).count());
  }

  @Test
  void a_port_that_stands_with_the_host_wins() {
    Run run = diagnose("", "win01:4000", "win02", "-p", "3389,3390");
    assertEquals(3, run.out().lines().count());
    assertTrue(run.out().contains("win01:4000"));
  }

  @Test
  void several_targets_without_a_fault_end_with_0() {
    assertEquals(0, diagnose("", "win01", "win02").status());
  }

  @Test
  void json_of_many_targets_is_a_valid_line_each() {
    List<String> names = IntStream.range(0, 200).mapToObj(i -> "win" + i).toList();
    Run run = diagnose(String.join("\n", names), "--targets", "-", "--json");
    assertEquals(0, run.status());
    List<String> lines = run.out().lines().toList();
    assertEquals(200, lines.size());
    for (String line : lines.subList(0, 10)) {
      Schemas.assertValid("diagnosis-1.schema.json", line.getBytes(StandardCharsets.UTF_8));
    }
    for (String name : names) {
      assertEquals(
          1, lines.stream().filter(line -> line.contains("\"host\":\"" + name + "\"")).count());
    }
  }

  @Test
  void a_bad_line_is_reported_and_the_others_go_on(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("targets"), "win01\n# comment\nwin 02\nrefused\n");
    Run run = diagnose("", "--targets", file.toString());
    assertEquals(65, run.status());
    assertEquals(2, run.out().lines().count());
    assertTrue(run.err().startsWith("rdpdoctor: " + file + ":3: \"win 02\" is no target"));
  }

  @Test
  void a_file_that_cannot_be_read_ends_with_66() {
    Run run = diagnose("", "win01", "--targets", "/no/such/file");
    assertEquals(66, run.status());
    assertEquals("", run.out());
    assertEquals(
        "rdpdoctor: /no/such/file: targets file cannot be read: no such file\n", run.err());
  }

  @Test
  void no_target_in_the_file_tells_nothing() {
    assertEquals(2, diagnose("# empty\n", "--targets", "-").status());
  }

  @Test
  void verbose_shows_a_full_report_of_each_target() {
    Run run = diagnose("", "win01", "refused", "-v");
    assertTrue(run.out().contains("The connection breaks at REACH"), run.out());
    assertTrue(run.out().contains("Nothing seen from the network prevents"), run.out());
  }

  @Test
  void colour_is_written_when_asked_for_and_not_to_a_file() {
    assertTrue(diagnose("", "refused", "--color", "always").out().contains("\u001b["));
    assertTrue(!diagnose("", "refused").out().contains("\u001b["));
  }

  private static Run diagnose(String in, String... arguments) {
    String[] line = new String[arguments.length + 1];
    line[0] = "diagnose";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    return Run.with(DiagnoseCommandTest::examine, in, line);
  }

  /** A network where the host named "refused" refuses, and every other one is well. */
  private static Diagnosis examine(Endpoint endpoint) {
    Specimens specimen = endpoint.host().equals("refused") ? Specimens.REFUSED : Specimens.HEALTHY;
    Diagnosis whole = specimen.diagnosis();
    return new Diagnosis(
        endpoint.toString(), whole.facts(), whole.stages(), whole.findings(), whole.crashed());
  }
}
