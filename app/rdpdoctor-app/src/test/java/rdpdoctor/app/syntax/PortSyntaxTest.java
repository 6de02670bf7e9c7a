package rdpdoctor.app.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortSyntaxTest {

  @Test
  void ports_and_ranges_come_in_the_order_in_which_they_are_named() {
    assertEquals(List.of(3390, 3389, 4000, 4001, 4002), parsed("3390,3389,4000-4002"));
    assertEquals(List.of(7), parsed("7-7"));
    assertEquals(List.of(3389, 3390), parsed(" 3389, 3390 "));
  }

  @Test
  void a_port_that_is_named_twice_is_looked_at_once() {
    assertEquals(List.of(3389, 3390), parsed("3389,3389-3390,3390"));
  }

  @Test
  void every_port_there_is_may_be_asked_for() {
    assertEquals(65535, parsed("1-65535").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "3389,",
        "0",
        "65536",
        "99999",
        "100000",
        "rdp",
        "3389-",
        "-3389",
        "10-5",
        "1-2-3",
        "3389;3390",
        "+3389"
      })
  void anything_else_is_no_list_of_ports(String text) {
    assertInstanceOf(Parsed.Invalid.class, PortSyntax.list(text));
  }

  @Test
  void the_reason_names_the_part_that_is_wrong() {
    var invalid = assertInstanceOf(Parsed.Invalid.class, PortSyntax.list("3389,40x,4000"));
    assertTrue(invalid.reason().en().startsWith("ports: \"40x\" in \"3389,40x,4000\""));
  }

  private static List<Integer> parsed(String text) {
    return switch (PortSyntax.list(text)) {
      case Parsed.Valid<List<Integer>>(List<Integer> ports) -> ports;
      case Parsed.Invalid<List<Integer>> invalid -> throw new AssertionError(invalid.reason());
    };
  }
}
