package rdpdoctor.knowledge.derive.firewall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule strings as Windows 7 SP1 and Windows 10 1709 store them, and variations of them. */
class FirewallRuleTest {

  private static final String WINDOWS_7 =
      "v2.10|Action=Allow|Active=TRUE|Dir=In|Protocol=6|Profile=Domain|Profile=Private|LPort=3389"
          + "|App=System|Name=@FirewallAPI.dll,-28753|Desc=@FirewallAPI.dll,-28756"
          + "|EmbedCtxt=@FirewallAPI.dll,-28752|";
  private static final String WINDOWS_10 =
      "v2.27|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389"
          + "|App=%SystemRoot%\\system32\\svchost.exe|Svc=termservice|Name=@FirewallAPI.dll,-28775"
          + "|Desc=@FirewallAPI.dll,-28756|EmbedCtxt=@FirewallAPI.dll,-28752|";
  private static final String SHADOW =
      "v2.27|Action=Allow|Active=TRUE|Dir=In|Protocol=6|App=%SystemRoot%\\system32\\RdpSa.exe"
          + "|Name=@FirewallAPI.dll,-28778|Desc=@FirewallAPI.dll,-28779"
          + "|EmbedCtxt=@FirewallAPI.dll,-28752|Edge=TRUE|Defer=App|";

  private static Coverage covers(String rule, int port, FirewallProfile profile) {
    return FirewallRule.parse(rule).orElseThrow().covers(port, profile);
  }

  private static Coverage covers(String rule) {
    return covers(rule, 3389, FirewallProfile.DOMAIN);
  }

  @ParameterizedTest
  @CsvSource({"DOMAIN,YES", "PRIVATE,YES", "PUBLIC,NO"})
  void the_rule_of_windows_7_holds_in_its_profiles(FirewallProfile profile, Coverage coverage) {
    assertEquals(coverage, covers(WINDOWS_7, 3389, profile));
  }

  @ParameterizedTest
  @CsvSource({"DOMAIN", "PRIVATE", "PUBLIC"})
  void the_rule_of_windows_10_names_no_profile_and_holds_in_all(FirewallProfile profile) {
    assertEquals(Coverage.YES, covers(WINDOWS_10, 3389, profile));
  }

  @Test
  void a_shipped_rule_does_not_know_another_port() {
    assertEquals(Coverage.NO, covers(WINDOWS_10, 3390, FirewallProfile.DOMAIN));
  }

  @Test
  void a_rule_for_another_program_is_none_for_remote_desktop() {
    assertEquals(Coverage.NO, covers(SHADOW));
  }

  @Test
  void a_rule_for_a_packaged_application_is_none_for_a_service() {
    assertEquals(
        Coverage.NO,
        covers(
            "v2.27|Action=Allow|Active=TRUE|Dir=In|Profile=Domain|Name=Cortana"
                + "|LUOwn=S-1-5-21-1-2-3-1001|AppPkgId=S-1-15-2-1861897761|Edge=TRUE|"));
  }

  @Test
  void a_rule_for_announced_peers_is_none_for_anybody_else() {
    assertEquals(
        Coverage.NO,
        covers(
            "v2.27|Action=Allow|Active=TRUE|Dir=In|Protocol=6|App=System"
                + "|Name=@wlansvc.dll,-37378|TTK2_27=WFDKmDriver|"));
  }

  @Test
  void a_rule_that_is_switched_off_or_outbound_covers_nothing() {
    assertEquals(Coverage.NO, covers(WINDOWS_10.replace("Active=TRUE", "Active=FALSE")));
    assertEquals(Coverage.NO, covers(WINDOWS_10.replace("Dir=In", "Dir=Out")));
  }

  @ParameterizedTest
  @CsvSource({"6,YES", "17,NO", "256,YES", "1,NO"})
  void only_tcp_matters(String protocol, Coverage coverage) {
    assertEquals(coverage, covers(WINDOWS_10.replace("Protocol=6", "Protocol=" + protocol)));
  }

  @Test
  void no_protocol_and_no_port_stand_for_all() {
    assertEquals(Coverage.YES, covers("v2.10|Action=Block|Active=TRUE|Dir=In|Name=all|"));
  }

  @ParameterizedTest
  @CsvSource({
    "LPort=3000-4000,YES",
    "LPort2_10=3389-3390,YES",
    "LPort=80|LPort=3389,YES",
    "LPort=80,NO",
    "LPort=RPC,NO",
    "LPort2_24=mDNS,NO"
  })
  void ports_are_numbers_spans_and_keywords(String ports, Coverage coverage) {
    assertEquals(coverage, covers(WINDOWS_10.replace("LPort=3389", ports)));
  }

  @ParameterizedTest
  @CsvSource({"dnscache,NO", "TermService,YES", "*,YES"})
  void a_rule_for_another_service_of_the_same_process_is_none(String service, Coverage coverage) {
    assertEquals(coverage, covers(WINDOWS_10.replace("Svc=termservice", "Svc=" + service)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RA4=LocalSubnet",
        "RA6=LocalSubnet",
        "RA4=192.0.2.0/255.255.255.0",
        "IFType=Wireless",
        "Platform=2:6:2",
        "Security=Authenticate",
        "Newer=1"
      })
  void what_narrows_a_rule_or_is_not_known_makes_it_cover_only_perhaps(String field) {
    assertEquals(Coverage.PERHAPS, covers(WINDOWS_10.replace("LPort=3389", "LPort=3389|" + field)));
  }

  @Test
  void a_block_is_told_from_an_allowance() {
    assertFalse(FirewallRule.parse(WINDOWS_10).orElseThrow().blocks());
    assertTrue(
        FirewallRule.parse(WINDOWS_10.replace("Action=Allow", "Action=Block"))
            .orElseThrow()
            .blocks());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "|",
        "Action=Allow|Dir=In|",
        "v2.10|Action=Allow|Dir=In",
        "v2.10|Action=Allow|In|",
        "v2.10|=Allow|Dir=In|",
        "v2.10|Dir=In|",
        "v2|Action=Allow|Dir=In|",
        "v2.10|"
      })
  void what_is_no_rule_is_none(String text) {
    assertEquals(Optional.empty(), FirewallRule.parse(text).map(FirewallRule::blocks));
  }

  @Test
  void no_beginning_of_a_rule_is_more_than_a_shorter_rule() {
    for (int length = 0; length < WINDOWS_7.length(); length++) {
      String cut = WINDOWS_7.substring(0, length);
      assertTrue(FirewallRule.parse(cut).isEmpty() || cut.endsWith("|"), cut);
    }
  }
}
