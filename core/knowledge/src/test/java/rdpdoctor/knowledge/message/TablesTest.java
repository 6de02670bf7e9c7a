package rdpdoctor.knowledge.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.knowledge.KnowledgeBase;

/** The tables are what their readers rely on. */
class TablesTest {

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"WINDOWS_EVENTS", "PROTOCOL_VALUES"})
  void a_number_stands_in_a_table_once(CodeTable table) {
    Set<Long> seen = new HashSet<>();
    for (Code code : table.codes()) {
      assertTrue(code.isRange() || seen.add(code.first()), code.spelling());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_name_stands_in_a_table_once_and_a_table_is_not_empty(CodeTable table) {
    Set<String> seen = new HashSet<>();
    for (Code code : table.codes()) {
      assertTrue(seen.add(code.id()), code.id());
    }
    assertFalse(seen.isEmpty());
  }

  @Test
  void english_words_hold_no_japanese_and_japanese_ones_do() {
    for (Entry entry : entries().toList()) {
      assertFalse(isJapanese(entry.meaning().en()), entry.id());
      assertTrue(isJapanese(entry.meaning().ja()), entry.id());
      assertFalse(entry.meaning().en().endsWith("."), entry.id());
      assertFalse(entry.meaning().ja().endsWith("。"), entry.id());
    }
  }

  private static boolean isJapanese(String text) {
    return text.chars().anyMatch(c -> c >= 0x3041 && c <= 0x9FFF);
  }

  @Test
  void every_candidate_is_a_cause_that_the_knowledge_base_has_words_for() {
    Set<String> known = Set.copyOf(KnowledgeBase.causeIds());
    Set<String> unknown =
        entries()
            .flatMap(entry -> entry.causes().stream())
            .filter(cause -> !known.contains(cause))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), unknown);
  }

  @Test
  void no_candidate_is_named_twice() {
    for (Entry entry : entries().toList()) {
      assertEquals(entry.causes().size(), new HashSet<>(entry.causes()).size(), entry.id());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "symptoms"})
  void a_text_has_both_languages_fragments_and_codes_that_exist(String table) {
    Set<String> references = allCodes().map(Code::reference).collect(Collectors.toSet());
    for (Table.Row row : Table.read(table).rows()) {
      String id = row.cell("id");
      assertFalse(isJapanese(row.cell("en")), id);
      assertTrue(isJapanese(row.cell("ja")), id);
      assertFalse(row.parts("match", '|').isEmpty(), id);
      assertFalse(row.parts("causes", ' ').isEmpty() && !id.equals("offline-disk-collision"), id);
      assertTrue(references.containsAll(row.parts("codes", ' ')), id);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "symptoms"})
  void no_fragment_is_too_short_to_tell_anything(String table) {
    for (Table.Row row : Table.read(table).rows()) {
      for (String alternative : row.parts("match", '|')) {
        List<String> fragments = Table.split(alternative, '+').stream().map(MatchForm::of).toList();
        assertTrue(fragments.stream().allMatch(fragment -> fragment.length() >= 2), alternative);
        assertTrue(String.join("", fragments).length() >= 4, alternative);
      }
    }
  }

  @Test
  void every_id_is_unique_among_messages_and_symptoms() {
    List<String> ids =
        Stream.of("messages", "symptoms")
            .flatMap(table -> Table.read(table).rows().stream())
            .map(row -> row.cell("id"))
            .toList();
    assertEquals(ids.size(), new HashSet<>(ids).size());
  }

  private static Stream<Code> allCodes() {
    return Arrays.stream(CodeTable.values()).flatMap(table -> table.codes().stream());
  }

  private static Stream<Entry> entries() {
    return Stream.concat(
        allCodes().map(Code::entry), Catalogue.get().wordings().stream().map(Wording::entry));
  }
}
