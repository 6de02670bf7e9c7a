package rdpdoctor.knowledge.derive.firewall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.Truth;

/** Exceptions as Windows XP and Server 2003 write them. */
class ExceptionProfileTest {

  private static final String SHIPPED = "3389:TCP:*:Enabled:@xpsp2res.dll,-22009";

  private static Passage passage(Truth on, boolean noExceptions, String... exceptions) {
    List<PortException> all =
        Arrays.stream(exceptions).flatMap(text -> PortException.parse(text).stream()).toList();
    return new ExceptionProfile(on, noExceptions, all, all.size() == exceptions.length)
        .passage(3389);
  }

  @Test
  void the_shipped_exception_opens_the_port() {
    assertEquals(
        Optional.of(new PortException(3389, true, true, true)), PortException.parse(SHIPPED));
    assertEquals(Passage.OPEN, passage(Truth.TRUE, false, SHIPPED));
  }

  @ParameterizedTest
  @CsvSource({
    "3389:TCP:*:Disabled:@xpsp2res.dll, NOT_ALLOWED",
    "3389:UDP:*:Enabled:udp, NOT_ALLOWED",
    "3390:TCP:*:Enabled:other, NOT_ALLOWED",
    "3389:TCP:LocalSubNet:Enabled:near, UNCERTAIN",
    "'3389:tcp:192.0.2.0/255.255.255.0,LocalSubNet:enabled:', UNCERTAIN",
    "3389:TCP:*:enabled, OPEN"
  })
  void port_protocol_scope_and_state_count(String exception, Passage expected) {
    assertEquals(expected, passage(Truth.TRUE, false, exception));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3389", "3389:TCP", "port:TCP:*:Enabled:x", "3389:TCP:*:Perhaps:x"})
  void what_is_no_exception_leaves_the_port_uncertain(String text) {
    assertEquals(Optional.empty(), PortException.parse(text));
    assertEquals(Passage.UNCERTAIN, passage(Truth.TRUE, false, SHIPPED, text));
  }

  @Test
  void the_first_exception_for_a_port_counts() {
    assertEquals(
        Passage.NOT_ALLOWED, passage(Truth.TRUE, false, "3389:TCP:*:Disabled:policy", SHIPPED));
  }

  @Test
  void without_exceptions_nothing_gets_in_and_without_a_firewall_everything() {
    assertEquals(Passage.BLOCKED, passage(Truth.TRUE, true, SHIPPED));
    assertEquals(Passage.OPEN, passage(Truth.FALSE, true));
  }

  @Test
  void a_firewall_that_may_be_off_leaves_it_open_what_it_would_close() {
    assertEquals(Passage.OPEN, passage(Truth.UNKNOWN, false, SHIPPED));
    assertEquals(Passage.UNCERTAIN, passage(Truth.UNKNOWN, false));
  }
}
