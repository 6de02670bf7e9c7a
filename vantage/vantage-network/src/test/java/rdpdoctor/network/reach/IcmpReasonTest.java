package rdpdoctor.network.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.facts.ReachOutcome;

class IcmpReasonTest {

  @ParameterizedTest
  @CsvSource({
    "3,  0, NETWORK_UNREACHABLE",
    "3,  1, HOST_UNREACHABLE",
    "3,  3, PROHIBITED",
    "3,  6, NETWORK_UNREACHABLE",
    "3,  7, HOST_UNREACHABLE",
    "3,  9, PROHIBITED",
    "3, 10, PROHIBITED",
    "3, 13, PROHIBITED",
  })
  void destination_unreachable_tells_why(int type, int code, ReachOutcome expected) {
    assertEquals(
        Optional.of(expected),
        IcmpReason.meaning(new SocketError(SocketError.ORIGIN_ICMP, type, code)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, NETWORK_UNREACHABLE",
    "1, 1, PROHIBITED",
    "1, 3, HOST_UNREACHABLE",
    "1, 4, PROHIBITED",
    "1, 5, PROHIBITED",
    "1, 6, PROHIBITED",
  })
  void the_codes_of_ipv6_are_others(int type, int code, ReachOutcome expected) {
    assertEquals(
        Optional.of(expected),
        IcmpReason.meaning(new SocketError(SocketError.ORIGIN_ICMPV6, type, code)));
  }

  @ParameterizedTest
  @CsvSource({
    "2,  3,  4", // fragmentation needed
    "2, 11,  0", // time exceeded
    "3,  2,  0", // packet too big
    "3,  3,  1", // time exceeded
    "1,  3, 13", // an error of this machine, no message
  })
  void other_messages_tell_nothing(int origin, int type, int code) {
    assertEquals(Optional.empty(), IcmpReason.meaning(new SocketError(origin, type, code)));
  }
}
