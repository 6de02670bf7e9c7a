package rdpdoctor.app.repair.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.app.report.json.Schemas;
import rdpdoctor.diagnosis.repair.JournalEntry;

class StoredJournalTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("journal.jsonl");
  }

  @Test
  void what_was_written_is_read_to_the_byte() throws Exception {
    write(Entries.ofEveryKind());
    StoredJournal read = StoredJournal.read(file);
    assertEquals(Entries.ofEveryKind(), read.history().entries());
    assertFalse(read.isCut());
  }

  @Test
  void every_line_is_as_the_schema_says() throws Exception {
    write(Entries.ofEveryKind());
    for (String line : Files.readAllLines(file)) {
      Schemas.assertValid("journal-1.schema.json", line.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void the_schema_finds_what_is_wrong() {
    for (String line :
        List.of(
            "{\"kind\":\"written\"}",
            "{\"kind\":\"written\",\"number\":0}",
            "{\"kind\":\"backed-up\",\"original\":\"a\",\"copy\":\"b\",\"number\":1}")) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      assertFalse(Schemas.errors("journal-1.schema.json", bytes).isEmpty(), line);
    }
  }

  @Test
  void a_journal_cut_at_any_byte_is_read_up_to_its_last_whole_line() throws Exception {
    write(Entries.ofEveryKind());
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length <= whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      StoredJournal read = StoredJournal.read(file);
      int lines = lineFeeds(whole, length);
      assertEquals(Entries.ofEveryKind().subList(0, lines), read.history().entries());
      assertEquals(length > 0 && whole[length - 1] != '\n', read.isCut());
    }
  }

  @Test
  void zeros_behind_the_last_line_are_a_cut_line() throws Exception {
    write(List.of(Entries.begun()));
    Files.write(file, concat(Files.readAllBytes(file), new byte[100]));
    StoredJournal read = StoredJournal.read(file);
    assertEquals(List.of(Entries.begun()), read.history().entries());
    assertTrue(read.isCut());
  }

  @Test
  void a_line_within_that_is_no_json_is_named_with_its_place() throws Exception {
    lines(begun(), "{\"kind\":\"written\",\"number\":}", "{\"kind\":\"written\",\"number\":1}");
    assertTrue(refused().contains("line 2, column 28: no JSON: "), refused());
  }

  @Test
  void what_is_expected_is_said() throws Exception {
    assertRefused(
        "line 2, column 28: number: expected a whole number", "written\",\"number\":\"1\"}");
    assertRefused("number: is not there", "written\"}");
    assertRefused("extra: no such member is known", "written\",\"number\":1,\"extra\":1}");
    assertRefused("kind: is \"wrote\", expected that of an entry", "wrote\",\"number\":1}");
    assertRefused(
        "at: is \"noon\", expected a time", "ended\",\"at\":\"noon\",\"outcome\":\"undone\"}");
    assertRefused(
        "outcome: is \"good\", expected one of",
        "ended\",\"at\":\"2026-11-22T12:00:00Z\",\"outcome\":\"good\"}");
    assertRefused(
        "hex: is no hex",
        intended("\"kind\":\"missing\"", "\"kind\":\"data\",\"type\":4,\"hex\":\"0\""));
    assertRefused(
        "type: expected a whole number from 0 to 4294967295",
        intended("\"kind\":\"missing\"", "\"kind\":\"data\",\"type\":4294967296,\"hex\":\"\""));
    assertRefused(
        "after: is the same as before", intended("\"kind\":\"missing\"", "\"kind\":\"missing\""));
  }

  @Test
  void a_second_beginning_is_out_of_place() throws Exception {
    lines(begun(), begun());
    assertTrue(refused().contains("kind: is out of place, expected begun on line 1"), refused());
  }

  @Test
  void a_newer_journal_is_told() throws Exception {
    lines(begun().replace("journal/1", "journal/2"));
    assertTrue(
        refused().contains("version of rdpdoctor.journal is 2, expected at most 1"), refused());
  }

  @Test
  void another_file_is_no_journal() throws Exception {
    lines("{\"schema\":\"rdpdoctor.hive/1\"}");
    assertTrue(refused().contains("expected \"rdpdoctor.journal/1\""), refused());
    lines("{}");
    assertTrue(refused().contains("schema is another or not there"), refused());
  }

  @Test
  void members_that_are_named_twice_are_refused() throws Exception {
    lines(begun(), "{\"kind\":\"written\",\"number\":1,\"number\":2}");
    assertTrue(refused().contains("no JSON: "), refused());
  }

  private void assertRefused(String clause, String rest) throws IOException {
    lines(begun(), "{\"kind\":\"" + rest);
    assertTrue(refused().contains(clause), refused());
  }

  private static String intended(String before, String after) {
    return "intended\",\"number\":1,\"resource\":{\"kind\":\"key\",\"hive\":\"SYSTEM\",\"key\":\"A\"},"
        + "\"before\":{%s},\"after\":{%s}}".formatted(before, after);
  }

  private static String begun() {
    return new String(EntryWriter.line(Entries.begun()), StandardCharsets.UTF_8).strip();
  }

  private void lines(String... lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + '\n');
  }

  private String refused() {
    return String.valueOf(
        assertThrows(JournalFormatException.class, () -> StoredJournal.read(file)).getMessage());
  }

  private void write(List<JournalEntry> entries) throws IOException {
    try (JournalFile journal = JournalFile.create(file)) {
      for (JournalEntry entry : entries) {
        journal.append(entry);
      }
    }
  }

  private static int lineFeeds(byte[] bytes, int length) {
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += bytes[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
