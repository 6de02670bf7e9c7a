package rdpdoctor.network.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTextTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "0:0:0:0:0:0:0:0, ::",
    "0:0:0:0:0:0:0:1, ::1",
    "2001:db8:0:0:0:0:0:0, 2001:db8::",
    "2001:DB8:0:0:0:0:0:7, 2001:db8::7",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1", // of two runs the first
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1", // of two runs the longer
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1", // one zero is no run
    "2001:10:0:0:0:0:0:a0, 2001:10::a0",
    "fe80:0:0:0:0:0:0:1%1, fe80::1%1",
  })
  void ipv6_is_written_short(String address, String expected) {
    assertEquals(expected, AddressText.of(InetAddress.ofLiteral(address)));
  }
}
