package rdpdoctor.knowledge.derive.firewall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfilePolicyTest {

  private static final String ALLOW = "v2.10|Action=Allow|Active=TRUE|Dir=In|LPort=3389|";
  private static final String BLOCK = "v2.10|Action=Block|Active=TRUE|Dir=In|LPort=3389|";
  private static final String NEAR = "RA4=LocalSubnet|";

  private static List<FirewallRule> rules(String... rules) {
    return Arrays.stream(rules).map(rule -> FirewallRule.parse(rule).orElseThrow()).toList();
  }

  private static Passage passage(String... rules) {
    return new ProfilePolicy(FirewallProfile.DOMAIN, true, false, false, rules(rules), true)
        .passage(3389);
  }

  @Test
  void without_a_rule_nothing_gets_in() {
    assertEquals(Passage.NOT_ALLOWED, passage());
  }

  @Test
  void a_rule_lets_in_and_a_block_beats_it() {
    assertEquals(Passage.OPEN, passage(ALLOW));
    assertEquals(Passage.BLOCKED, passage(ALLOW, BLOCK));
    assertEquals(Passage.BLOCKED, passage(BLOCK));
  }

  @Test
  void what_holds_for_some_addresses_is_uncertain() {
    assertEquals(Passage.UNCERTAIN, passage(ALLOW + NEAR));
    assertEquals(Passage.UNCERTAIN, passage(ALLOW, BLOCK + NEAR));
    assertEquals(Passage.OPEN, passage(ALLOW, ALLOW + NEAR));
  }

  @Test
  void a_profile_that_is_off_lets_everything_in() {
    assertEquals(
        Passage.OPEN,
        new ProfilePolicy(FirewallProfile.DOMAIN, false, true, false, rules(BLOCK), true)
            .passage(3389));
  }

  @Test
  void no_exceptions_means_none() {
    assertEquals(
        Passage.BLOCKED,
        new ProfilePolicy(FirewallProfile.DOMAIN, true, true, true, rules(ALLOW), true)
            .passage(3389));
  }

  @Test
  void an_inbound_default_of_allow_needs_no_rule() {
    assertEquals(
        Passage.OPEN,
        new ProfilePolicy(FirewallProfile.DOMAIN, true, false, true, rules(), true).passage(3389));
  }

  @Test
  void a_rule_that_could_not_be_read_leaves_open_whether_one_lets_in() {
    assertEquals(
        Passage.UNCERTAIN,
        new ProfilePolicy(FirewallProfile.DOMAIN, true, false, false, rules(), false)
            .passage(3389));
  }
}
