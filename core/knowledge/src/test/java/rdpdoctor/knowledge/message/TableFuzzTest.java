package rdpdoctor.knowledge.message;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** A table is read, or refused with the number of the line. */
class TableFuzzTest {

  @FuzzTest
  void any_text_is_a_table_or_is_refused(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    try {
      for (Table.Row row : Table.parse("fuzzed", text).rows()) {
        assertTrue(row.cells().size() <= row.columns().size());
      }
    } catch (IllegalArgumentException refused) {
      assertTrue(String.valueOf(refused.getMessage()).startsWith("table fuzzed: line "));
    }
  }
}
