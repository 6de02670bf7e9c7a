package rdpdoctor.network.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"win01", "WIN_01", "win01.corp.example", "win01.corp.example.", "3com"})
  void a_name_stays_as_it_is(String name) {
    assertEquals(Optional.of(name), HostName.of(name));
  }

  @Test
  void a_japanese_name_is_asked_for_in_ascii() {
    assertEquals(Optional.of("xn--wgv71a119e.example"), HostName.of("日本語.example"));
  }

  @Test
  void a_label_has_at_most_63_letters_and_a_name_253() {
    String longest = "a".repeat(63);
    assertEquals(Optional.of(longest), HostName.of(longest));
    assertEquals(Optional.empty(), HostName.of(longest + "a"));
    assertEquals(Optional.empty(), HostName.of("日".repeat(64) + ".example"));
    assertEquals(Optional.empty(), HostName.of("a.".repeat(127) + "example"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a b", "a..b", ".a", "a/b", "a:b", "10.0.0.256", "win01.7"})
  void anything_else_is_no_name(String text) {
    assertEquals(Optional.empty(), HostName.of(text));
  }
}
