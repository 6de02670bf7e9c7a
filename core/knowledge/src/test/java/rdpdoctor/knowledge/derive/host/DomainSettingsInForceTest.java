package rdpdoctor.knowledge.derive.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.CachedLogons;
import rdpdoctor.diagnosis.account.PrimaryDomain;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.CachedLogonSupply;
import rdpdoctor.diagnosis.facts.DomainHostFacts;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.testkit.TestRegistry;

class DomainSettingsInForceTest {

  private static final String NETLOGON = "{current}\\Services\\Netlogon";
  private static final String INTERFACES = "{current}\\Services\\Tcpip\\Parameters\\Interfaces\\";

  private final HostFixture host = new HostFixture();

  @Test
  void the_domain_has_a_sid_and_a_workgroup_has_none() {
    host.read(
        AccountFacts.PRIMARY_DOMAIN,
        new PrimaryDomain("CORP", Optional.empty(), Optional.of(new Sid("S-1-5-21-1-2-3"))));
    assertEquals(Membership.DOMAIN, host.value(AuthenticateFacts.MEMBERSHIP));
  }

  @ParameterizedTest
  @CsvSource({"2, false, false", "3, false, true", "4, true, true"})
  void netlogon_starts_by_its_number(long start, boolean disabled, boolean notAutomatic) {
    host.system(NETLOGON, "Start", start);
    assertEquals(disabled, host.value(DomainHostFacts.NETLOGON_DISABLED));
    assertEquals(notAutomatic, host.value(DomainHostFacts.NETLOGON_NOT_AUTOMATIC));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8.8.8.8,1.1.1.1|true",
        "8.8.8.8 10.0.0.5|false",
        "172.31.0.2|false",
        "172.32.0.2|true",
        "fd00::1|false",
        "2001:4860:4860::8888|true"
      })
  void only_servers_that_are_all_on_the_internet_are_public(String servers, boolean expected) {
    host.registry.system(INTERFACES + "{1}", "NameServer", servers);
    assertEquals(expected, host.value(DomainHostFacts.NAME_SERVERS_PUBLIC));
  }

  @Test
  void the_adapters_have_to_agree() {
    host.registry.system(INTERFACES + "{1}", "NameServer", "8.8.8.8");
    host.registry.system(INTERFACES + "{2}", "DhcpNameServer", "192.168.1.1");
    assertEquals(false, host.value(DomainHostFacts.NAME_SERVERS_PUBLIC));
  }

  @Test
  void a_count_of_zero_turns_the_cache_off() {
    host.registry.software(HostFixture.VERSION + "\\Winlogon", "CachedLogonsCount", "0");
    host.read(AccountFacts.CACHED_LOGONS, cached(3));
    assertEquals(CachedLogonSupply.TURNED_OFF, host.value(DomainHostFacts.CACHED_LOGONS));
  }

  @ParameterizedTest
  @CsvSource({"0, EMPTY", "3, KEPT"})
  void otherwise_it_takes_somebody_in_it(int occupied, CachedLogonSupply expected) {
    host.read(AccountFacts.CACHED_LOGONS, cached(occupied));
    assertEquals(expected, host.value(DomainHostFacts.CACHED_LOGONS));
  }

  private static CachedLogons cached(int occupied) {
    Optional<Instant> newest = occupied == 0 ? Optional.empty() : Optional.of(TestRegistry.WRITTEN);
    return new CachedLogons(10, occupied, newest, TestRegistry.WRITTEN);
  }
}
