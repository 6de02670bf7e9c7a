package rdpdoctor.knowledge.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.knowledge.message.Explanations.found;
import static rdpdoctor.knowledge.message.Explanations.ids;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.knowledge.KnowledgeBase;

/** Every entry of every table can be found by what users know of it. */
class CatalogueTest {

  static Stream<Table.Row> texts() {
    return Stream.of("messages", "symptoms").flatMap(table -> Table.read(table).rows().stream());
  }

  @ParameterizedTest
  @EnumSource
  void a_code_is_found_first_by_its_name(CodeTable table) {
    for (Code code : table.codes()) {
      if (!code.name().isEmpty()) {
        assertEquals(code.entry(), found(code.name()).getFirst());
      }
    }
  }

  /** A number may have other meanings besides. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PROTOCOL_VALUES")
  void a_code_is_found_by_its_spelling_and_in_decimal(CodeTable table) {
    for (Code code : table.codes()) {
      for (String spelling : List.of(code.spelling(), Long.toString(code.first()))) {
        assertTrue(found(spelling).contains(code.entry()), spelling);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"WINDOWS_EVENTS", "FREERDP_EXIT_CODES", "PROTOCOL_VALUES"})
  void a_code_is_found_in_hexadecimal(CodeTable table) {
    for (Code code : table.codes()) {
      String spelling = "0x%x".formatted(code.first());
      assertTrue(found(spelling).contains(code.entry()), spelling);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MSTSC_CODES", "NTSTATUS", "SSPI", "FREERDP_ERRORS"})
  void a_number_of_the_likeliest_kinds_gives_that_code_first(CodeTable table) {
    for (Code code : table.codes()) {
      assertEquals(code.entry(), found(code.spelling()).getFirst());
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_is_found_first_when_it_is_pasted_whole(Table.Row row) {
    for (String column : List.of("en", "ja")) {
      for (String text : row.parts(column, '|')) {
        assertEquals(row.cell("id"), found(text).getFirst().id(), text);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_is_found_first_inside_a_sentence(Table.Row row) {
    for (String column : List.of("en", "ja")) {
      for (String text : row.parts(column, '|')) {
        String pasted = "It says:\n「" + text + "」, what now? どうすれば";
        assertEquals(row.cell("id"), found(pasted).getFirst().id(), text);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_is_found_when_only_its_first_two_thirds_are_pasted(Table.Row row) {
    for (String column : List.of("en", "ja")) {
      for (String text : row.parts(column, '|')) {
        String part = text.substring(0, text.length() * 2 / 3);
        assertTrue(ids(part).contains(row.cell("id")), part);
      }
    }
  }

  @Test
  void a_cause_is_found_by_its_id_with_the_words_of_its_page() {
    List<String> ids = KnowledgeBase.causeIds();
    assertFalse(ids.isEmpty());
    for (String id : ids) {
      Entry entry = found(id).getFirst();
      assertEquals(Entry.Kind.CAUSE, entry.kind(), id);
      assertEquals(
          KnowledgeBase.cause(id, Language.JA).orElseThrow().title(), entry.title().ja(), id);
    }
  }
}
