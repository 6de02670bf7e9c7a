package rdpdoctor.rdp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.Negotiation;

/**
 * What Windows servers answer: the rows are requests, the columns settings. {@code plain} is a
 * confirm without negotiation data, {@code 8} a selected protocol, {@code !5} a failure code.
 *
 * <p>The columns are SecurityLayer 0, 1 and 2 without, and 1 and 2 with UserAuthentication.
 */
class NegotiatorTest {

  private static final int NONE = -1;

  @ParameterizedTest
  @CsvSource({
    "-1, plain, plain, !1, !5, !5",
    " 0,     0,     0, !1, !5, !5",
    " 1,    !2,     1,  1, !5, !5",
    " 2,    !2,     2,  2,  2,  2",
    " 3,    !2,     2,  2,  2,  2",
    " 8,    !2,     8,  8,  8,  8",
    "11,    !2,     8,  8,  8,  8",
    " 4,    !2,    !1, !1, !5, !5",
    "16,    !2,    !1, !1, !5, !5"
  })
  void answers_follow_layer_and_network_level_authentication(
      int requested, String rdp, String negotiate, String tls, String nla, String tlsAndNla) {
    assertAnswer(rdp, requested, new ListenerSecurity(0, false, true));
    assertAnswer(negotiate, requested, new ListenerSecurity(1, false, true));
    assertAnswer(tls, requested, new ListenerSecurity(2, false, true));
    assertAnswer(nla, requested, new ListenerSecurity(1, true, true));
    assertAnswer(tlsAndNla, requested, new ListenerSecurity(2, true, true));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, plain, plain, !3, !3",
    " 0,     0,     0, !3, !3",
    " 1,    !2,     0, !3, !3",
    "11,    !2,     0, !3, !3"
  })
  void without_a_certificate_only_standard_rdp_security_is_left(
      int requested, String rdp, String negotiate, String tls, String nla) {
    assertAnswer(rdp, requested, new ListenerSecurity(0, false, false));
    assertAnswer(negotiate, requested, new ListenerSecurity(1, false, false));
    assertAnswer(tls, requested, new ListenerSecurity(2, false, false));
    assertAnswer(nla, requested, new ListenerSecurity(1, true, false));
  }

  @ParameterizedTest
  @CsvSource({"-1, plain", "0, 0", "1, !2", "11, !2"})
  void layer_0_prevails_over_network_level_authentication(int requested, String expected) {
    assertAnswer(expected, requested, new ListenerSecurity(0, true, true));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, plain, plain, !5, !1", //
    " 0, plain, plain, !5, !1",
    " 1, plain, plain, !5,  1",
    "11, plain, plain,  8,  8"
  })
  void a_listener_that_does_not_negotiate_is_fixed_to_its_layer(
      int requested, String rdp, String negotiate, String nla, String tls) {
    assertAnswer(rdp, requested, new ListenerSecurity(0, true, true, false));
    assertAnswer(negotiate, requested, new ListenerSecurity(1, false, true, false));
    assertAnswer(nla, requested, new ListenerSecurity(1, true, true, false));
    assertAnswer(tls, requested, new ListenerSecurity(2, false, true, false));
  }

  @Test
  void the_source_reference_and_the_flags_are_those_of_windows() {
    assertEquals(
        new ConnectionConfirm(0x1234, new Negotiation.Response(0x01, 1)),
        new Negotiator(new ListenerSecurity(2, false, true))
            .answer(new ConnectionRequest("", OptionalInt.of(1))));
  }

  private static void assertAnswer(String expected, int requested, ListenerSecurity security) {
    OptionalInt protocols = requested == NONE ? OptionalInt.empty() : OptionalInt.of(requested);
    ConnectionRequest request = new ConnectionRequest("Cookie: mstshash=anna", protocols);
    Negotiation answer = new Negotiator(security).answer(request).negotiation();
    assertEquals(expected, inWords(answer), security::toString);
  }

  private static String inWords(Negotiation negotiation) {
    return switch (negotiation) {
      case Negotiation.None _ -> "plain";
      case Negotiation.Response(int _, int protocol) -> Integer.toString(protocol);
      case Negotiation.Failure(int code) -> "!" + code;
    };
  }
}
