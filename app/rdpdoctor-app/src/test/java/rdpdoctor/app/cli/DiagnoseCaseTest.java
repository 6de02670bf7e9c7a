package rdpdoctor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.app.Run;
import rdpdoctor.app.report.json.Schemas;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

/** {@code diagnose --save} and {@code diagnose --case}, from the command line to the report. */
class DiagnoseCaseTest {

  private static final String HEAD =
      """
      {"schema":"rdpdoctor.case/1","version":"9.9","madeAt":"2026-11-22T09:30:00Z",
      "names":"kept","target":{"host":"win01","port":3389},"crashed":[],"facts":[""";

  @TempDir Path folder;
  private String disk = "";
  private Path file = Path.of("");

  @BeforeEach
  void sickMachine() throws IOException {
    Path volume = Files.createDirectory(folder.resolve("volume"));
    disk =
        OfflineWindows.healthy(Edition.SERVER_2019)
            .system("{current}\\Control\\Terminal Server", "fDenyTSConnections", 1)
            .writeTo(volume)
            .toString();
    file = folder.resolve("case.json");
  }

  @Test
  void what_was_saved_is_diagnosed_again_and_said_to_be_a_case() {
    Run saved = Run.of("diagnose", "--disk", disk, "--save", file.toString());
    assertEquals(1, saved.status(), saved.err());
    assertTrue(saved.err().contains("names and addresses are replaced"), saved.err());
    Run again = Run.of("diagnose", "--case", file.toString());
    assertEquals(1, again.status(), again.err());
    assertTrue(again.out().startsWith("disk  (case file of 20"), again.out());
    assertEquals(afterHeading(saved.out()), afterHeading(again.out()));
    Run japanese = Run.of("diagnose", "--case", file.toString(), "--lang", "ja");
    assertTrue(japanese.out().contains("のケース ファイル"), japanese.out());
  }

  private static List<String> afterHeading(String report) {
    return report.lines().skip(1).toList();
  }

  @Test
  void json_of_a_case_is_valid_and_says_when_it_was_made() {
    Run.of("diagnose", "--disk", disk, "--save", file.toString());
    Run run = Run.of("diagnose", "--case", file.toString(), "--json", "-v");
    Schemas.assertValid("diagnosis-1.schema.json", run.out().getBytes(StandardCharsets.UTF_8));
    assertTrue(run.out().contains("\"caseMadeAt\":\"20"), run.out());
  }

  @Test
  void a_host_and_its_disk_are_one_case() throws IOException {
    Run run = Run.of("diagnose", "127.0.0.1:9", "--disk", disk, "--save", file.toString());
    assertEquals(1, run.status());
    String text = Files.readString(file);
    assertTrue(text.contains("\"host\":\"127.0.0.1\",\"port\":9,\"disk\":\"disk\""), text);
    assertFalse(text.contains(folder.toString()), text);
    Schemas.assertValid("case-1.schema.json", Files.readAllBytes(file));
  }

  @Test
  void only_its_owner_may_read_a_case() throws IOException {
    Run.of("diagnose", "--disk", disk, "--save", file.toString());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void a_file_that_is_there_is_never_overwritten() throws IOException {
    Files.writeString(file, "mine");
    Run run = Run.of("diagnose", "--disk", disk, "--save", file.toString());
    assertEquals(73, run.status());
    assertTrue(run.err().contains("exists already"), run.err());
    assertEquals("", run.out());
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void a_case_with_names_can_be_passed_on_without_them() throws IOException {
    Path named = folder.resolve("named.json");
    Run.of("diagnose", "--disk", disk, "--save", named.toString(), "--with-names");
    assertTrue(Files.readString(named).contains("WIN01"));
    Run.of("diagnose", "--case", named.toString(), "--save", file.toString());
    assertFalse(Files.readString(file).contains("WIN01"));
    assertEquals(1, Run.of("diagnose", "--case", file.toString()).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--case x.json win01",
        "--case x.json --disk .",
        "--case x.json --targets hosts.txt",
        "win01 win02 --save x.json",
        "win01 -p 1,2 --save x.json",
        "win01 --with-names"
      })
  void what_makes_no_sense_together_is_an_error_of_usage(String options) {
    Run run = Run.of(("diagnose " + options).split(" "));
    assertEquals(64, run.status(), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "``; 1:1: is no JSON",
        "hello; is no JSON",
        "{\"schema\":; is no JSON",
        "{\"a\":1,\"a\":2}; is no JSON",
        "[]; the file is an array, expected an object",
        "{}; schema is missing, expected a member",
        "{\"schema\":\"rdpdoctor.diagnosis/1\"}; expected \"rdpdoctor.case/1\"",
        "{\"schema\":\"rdpdoctor.case/2\",\"version\":\"3.1\"}; rdpdoctor.case/2 of rdpdoctor 3.1",
        "{\"schema\":\"rdpdoctor.case/1\",\"version\":7}; version is 7, expected a string"
      })
  void a_file_that_is_no_case_of_this_version_is_bad_input(String text, String expected)
      throws IOException {
    assertBad(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "target.port; \"known\"; \"3389\"; facts[0].value is \"3389\", expected a whole number",
        "target.port; \"known\"; 5000000000; expected a whole number of 32 bits",
        "reach.outcome; \"known\"; \"gone\"; facts[0].value is \"gone\", expected one of connected",
        "reach.outcome; \"guessed\"; 1; facts[0].reading is \"guessed\", expected known, absent",
        "target.observed-at; \"known\"; \"now\"; expected a time such as",
        "host.registry; \"known\"; {\"X\":{\"kind\":\"missing\"}}; expected a key with its hive",
        "host.registry; \"known\"; {\"SAM\":{\"kind\":\"lost\"}}; expected one of",
        "account.cached-logons; \"known\"; {\"slots\":1,\"occupied\":2,\"lastWritten\":\"2026-11-22T09:30:00Z\"}; is no valid value"
      })
  void a_value_of_the_wrong_form_is_named_with_its_place(
      String id, String reading, String value, String expected) throws IOException {
    assertBad(HEAD + reading(id, reading, value) + "]}", expected);
  }

  private void assertBad(String text, String expected) throws IOException {
    Files.writeString(file, text);
    Run run = Run.of("diagnose", "--case", file.toString());
    assertEquals(65, run.status(), run.err());
    assertTrue(run.err().contains(expected), run.err());
    assertEquals("", run.out());
  }

  private static String reading(String id, String reading, String value) {
    return "{\"id\":\"%s\",\"reading\":%s,\"value\":%s,\"source\":%s}"
        .formatted(id, reading, value, "{\"vantage\":\"network\",\"locator\":\"x\"}");
  }

  @Test
  void a_fact_of_a_newer_version_is_passed_over_and_said_so() throws IOException {
    Files.writeString(
        file,
        HEAD
            + reading("reach.mood", "\"known\"", "{\"any\":[1.5,null]}")
            + ","
            + reading("reach.outcome", "\"known\"", "\"refused\"")
            + "],\"more\":1}");
    Run run = Run.of("diagnose", "--case", file.toString());
    assertEquals(1, run.status(), run.err());
    assertTrue(run.err().contains("passed over: reach.mood"), run.err());
  }

  @Test
  void a_missing_file_and_an_endless_one_are_refused() {
    Run missing = Run.of("diagnose", "--case", folder.resolve("nothing").toString());
    assertEquals(66, missing.status());
    Run endless = Run.of("diagnose", "--case", "/dev/zero");
    assertEquals(65, endless.status());
    assertTrue(endless.err().contains("larger than 64 MiB"), endless.err());
  }
}
