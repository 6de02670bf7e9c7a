package rdpdoctor.app.repair.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.State;

class StateLinesTest {

  @Test
  void what_is_not_there_has_no_lines() {
    assertEquals(List.of(), StateLines.of(new State.Missing()));
  }

  @Test
  void a_member_is_present() {
    assertEquals(List.of("present"), StateLines.of(new State.Present()));
  }

  @Test
  void a_value_has_its_type_and_bytes() {
    assertEquals(List.of("4:0a000000"), StateLines.of(Plans.dword(10)));
    assertEquals(List.of("4294901778:"), StateLines.of(Plans.data(0xFFFF0012L, "")));
  }

  @Test
  void a_key_stands_before_its_values_and_these_before_its_subkeys() {
    KeyImage leaf = KeyImage.of(Map.of("v w", Plans.data(3, "01")), Map.of());
    KeyImage image =
        KeyImage.of(
            Map.of("b", Plans.data(1, ""), "", Plans.data(0, "00")),
            Map.of("Sub", KeyImage.of(Map.of(), Map.of("Leaf", leaf)), "Next", leaf));
    assertEquals(
        List.of(
            "[]", "0:00 ", "1: b", "[\\Next]", "3:01 v w", "[\\Sub]", "[\\Sub\\Leaf]", "3:01 v w"),
        StateLines.of(new State.Tree(image)));
  }
}
