package rdpdoctor.knowledge.derive.firewall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Built by hand after [MS-GPFAS]: no machine at hand has such a rule. */
class ConnectionSecurityRuleTest {

  private static ConnectionSecurityRule rule(String action, String more) {
    return ConnectionSecurityRule.parse(
            "v2.10|Action=%s|Active=TRUE|Name=demand|%s".formatted(action, more))
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"Secure,true", "SecureServer,true", "Boundary,false", "DoNotSecure,false"})
  void only_what_requires_inbound_security_demands_it(String action, boolean demands) {
    assertEquals(demands, rule(action, "").demands(3389));
  }

  @Test
  void a_rule_for_other_ports_demands_nothing() {
    assertFalse(rule("Secure", "Protocol=6|EP2Port=445|").demands(3389));
    assertTrue(rule("Secure", "Protocol=6|EP2Port=3389|").demands(3389));
    assertFalse(rule("Secure", "Protocol=17|").demands(3389));
  }

  @Test
  void an_exemption_is_told_from_a_demand() {
    assertTrue(rule("DoNotSecure", "").exempts(3389));
    assertFalse(rule("Secure", "").exempts(3389));
  }

  @Test
  void a_rule_that_is_switched_off_demands_nothing() {
    assertFalse(
        ConnectionSecurityRule.parse("v2.10|Action=Secure|Active=FALSE|")
            .orElseThrow()
            .demands(3389));
  }

  @Test
  void a_text_without_an_action_is_no_rule() {
    assertTrue(ConnectionSecurityRule.parse("v2.10|Active=TRUE|").isEmpty());
  }
}
