package rdpdoctor.rdp.x224;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityProtocolTest {

  @ParameterizedTest
  @CsvSource({
    "0, RDP",
    "1, SSL",
    "3, SSL|HYBRID",
    "11, SSL|HYBRID|HYBRID_EX",
    "4, RDSTLS",
    "16, RDSAAD",
    "97, SSL|0x60",
    "-2147483648, 0x80000000"
  })
  void protocols_are_named_as_the_specification_names_them(int protocols, String name) {
    assertEquals(name, SecurityProtocol.name(protocols));
  }

  @Test
  void no_request_is_none_and_not_rdp() {
    assertEquals("none", SecurityProtocol.name(OptionalInt.empty()));
    assertEquals("RDP", SecurityProtocol.name(OptionalInt.of(0)));
  }
}
