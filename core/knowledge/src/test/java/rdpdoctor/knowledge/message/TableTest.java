package rdpdoctor.knowledge.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void cells_stand_under_the_columns_of_the_header() {
    Table table = Table.parse("t", "# a comment\ncode\tname\n\n1\tone\n# another\n2\ttwo\n");
    assertEquals(List.of("code", "name"), table.columns());
    assertEquals(List.of("one", "two"), table.rows().stream().map(r -> r.cell("name")).toList());
  }

  @Test
  void cells_that_are_left_out_at_the_end_are_empty() {
    Table.Row row = Table.parse("t", "a\tb\tc\n1").rows().getFirst();
    assertEquals("1", row.cell("a"));
    assertEquals("", row.cell("c"));
    assertEquals("", row.cell("no such column"));
    assertEquals(List.of(), row.parts("c", ' '));
  }

  @Test
  void a_cell_can_be_taken_apart() {
    Table.Row row = Table.parse("t", "a\nx|y||z").rows().getFirst();
    assertEquals(List.of("x", "y", "", "z"), row.parts("a", '|'));
  }

  @Test
  void a_line_with_too_many_cells_is_refused_by_its_number() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> Table.parse("errinfo", "# c\na\tb\n1\t2\t3"));
    assertEquals("table errinfo: line 3 has 3 cells, expected at most 2", refused.getMessage());
  }

  @Test
  void a_table_without_lines_has_no_rows() {
    assertEquals(new Table("t", List.of(), List.of()), Table.parse("t", ""));
  }
}
