package rdpdoctor.app.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappingTest {

  @Test
  void words_move_to_the_next_line_whole() {
    assertEquals(
        List.of("the server", "refuses", "every", "protocol"),
        Wrapping.wrap("the server refuses every protocol", 10));
  }

  @Test
  void the_space_that_ends_a_line_needs_no_column() {
    assertEquals(List.of("12345", "6"), Wrapping.wrap("12345 6", 5));
  }

  @Test
  void a_word_longer_than_a_line_stays_whole() {
    assertEquals(
        List.of("see", "https://example.invalid/very/long", "there"),
        Wrapping.wrap("see https://example.invalid/very/long there", 8));
  }

  @Test
  void japanese_breaks_between_characters() {
    assertEquals(List.of("名前解", "決"), Wrapping.wrap("名前解決", 7));
  }

  @Test
  void no_line_begins_with_a_full_stop_or_ends_with_an_opening_bracket() {
    assertEquals(List.of("拒否され", "た。"), Wrapping.wrap("拒否された。", 10));
    assertEquals(List.of("値", "（な", "し）"), Wrapping.wrap("値（なし）", 5));
  }

  @Test
  void no_line_is_wider_than_it_may_be() {
    String text = "サーバーがすべてのセキュリティ プロトコルを拒否した。TLS 1.2 以降を有効にしてください。";
    for (int columns = 10; columns < 90; columns++) {
      int limit = columns;
      List<String> lines = Wrapping.wrap(text, columns);
      assertTrue(
          lines.stream().allMatch(line -> DisplayWidth.of(line) <= limit),
          () -> limit + ": " + lines);
    }
  }

  @Test
  void nothing_becomes_one_empty_line() {
    assertEquals(List.of(""), Wrapping.wrap("  ", 10));
  }
}
