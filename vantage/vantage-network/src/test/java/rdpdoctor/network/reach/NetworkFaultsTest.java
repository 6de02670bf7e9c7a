package rdpdoctor.network.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.testkit.net.NetworkFault;
import rdpdoctor.testkit.net.NetworkNamespaces;
import rdpdoctor.testkit.net.RequiresNetworkNamespaces;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Command.Finished;

/** What the kernel tells of a real network; one process looks at all faults at once. */
@RequiresNetworkNamespaces
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkFaultsTest {

  private static final List<NetworkFault> FAULTS = List.of(NetworkFault.values());
  private static final Duration LIMIT = Duration.ofSeconds(60);

  // The kernel waits three seconds for an answer to ARP.
  private static final String LONGER_THAN_ARP = "PT4S";
  private static final String SHORTER_THAN_ARP = "PT1S";

  private NetworkNamespaces network;
  private List<ReachOutcome> outcomes;

  @BeforeAll
  void lookAtAllFaults() {
    network = NetworkNamespaces.create();
    filterOnTheClient();
    outcomes =
        outcomes(
            LONGER_THAN_ARP, FAULTS.stream().map(NetworkFaultsTest::target).toArray(String[]::new));
  }

  @AfterAll
  void removeNetwork() {
    network.close();
  }

  /** Two pairs share an outcome, since the packets are the same: nothing, or a reset. */
  @ParameterizedTest
  @EnumSource
  void each_fault_has_its_outcome(NetworkFault fault) {
    ReachOutcome expected =
        switch (fault) {
          case OPEN -> ReachOutcome.CONNECTED;
          case CLOSED, REJECTED_BY_RESET -> ReachOutcome.REFUSED;
          case DROPPED, BLACKHOLE_ON_THE_WAY -> ReachOutcome.TIMED_OUT;
          case REJECTED_AS_PROHIBITED, PROHIBIT_ROUTE -> ReachOutcome.PROHIBITED;
          case REJECTED_AS_HOST_UNREACHABLE, UNREACHABLE_ROUTE -> ReachOutcome.HOST_UNREACHABLE;
          case NO_SUCH_HOST -> ReachOutcome.NO_NEIGHBOUR;
          case BLACKHOLE_ROUTE -> ReachOutcome.BLACKHOLED;
          case NO_ROUTE -> ReachOutcome.NETWORK_UNREACHABLE;
        };
    assertEquals(expected, outcomes.get(FAULTS.indexOf(fault)));
  }

  @Test
  void a_missing_neighbour_is_noticed_before_the_kernel_gives_up() {
    assertEquals(
        List.of(ReachOutcome.NO_NEIGHBOUR, ReachOutcome.TIMED_OUT),
        outcomes(
            SHORTER_THAN_ARP, target(NetworkFault.NO_SUCH_HOST), target(NetworkFault.DROPPED)));
  }

  @Test
  void port_unreachable_is_no_refusal_of_tcp() {
    assertEquals(
        List.of(ReachOutcome.PROHIBITED, ReachOutcome.PROHIBITED),
        outcomes(LONGER_THAN_ARP, "10.99.0.2/5007", "fd00:99::2/5007"));
  }

  @Test
  void ipv6_has_the_same_faults() {
    assertEquals(
        List.of(
            ReachOutcome.REFUSED,
            ReachOutcome.PROHIBITED,
            ReachOutcome.HOST_UNREACHABLE,
            ReachOutcome.BLACKHOLED,
            ReachOutcome.PROHIBITED,
            ReachOutcome.NETWORK_UNREACHABLE),
        outcomes(
            LONGER_THAN_ARP,
            "fd00:99::1/5006",
            "fd00:99::2/5003",
            "fd00:99::2/5004",
            "fd00:97::1/3389",
            "fd00:95::1/3389",
            "fd00:94::1/3389"));
  }

  @Test
  void an_address_that_is_no_destination_is_not_called_blackholed() {
    assertEquals(List.of(ReachOutcome.OTHER_FAILURE), outcomes(SHORTER_THAN_ARP, "fe80::1/3389"));
  }

  @Test
  void without_native_access_less_is_told_and_nothing_is_printed() {
    Finished finished =
        network.run(
            reachMain(
                LONGER_THAN_ARP,
                target(NetworkFault.REJECTED_AS_PROHIBITED),
                target(NetworkFault.BLACKHOLE_ROUTE)),
            LIMIT);
    assertEquals(
        List.of("HOST_UNREACHABLE", "OTHER_FAILURE"), finished.orFail().output().lines().toList());
    assertEquals("", finished.errors());
  }

  @Test
  void what_java_tells_alone_loads_no_native_code() {
    String log = classesLoaded(target(NetworkFault.OPEN), target(NetworkFault.DROPPED));
    assertTrue(log.contains(Reachability.class.getName() + " "), log);
    assertFalse(log.contains("java.lang.foreign.Linker "), log);
    assertTrue(
        classesLoaded(target(NetworkFault.BLACKHOLE_ROUTE)).contains("java.lang.foreign.Linker "));
  }

  private String classesLoaded(String... targets) {
    return network
        .run(
            withNativeAccess(reachMain(SHORTER_THAN_ARP, targets), "-Xlog:class+load:stdout"),
            LIMIT)
        .orFail()
        .output();
  }

  private List<ReachOutcome> outcomes(String timeout, String... targets) {
    return network
        .run(withNativeAccess(reachMain(timeout, targets)), LIMIT)
        .orFail()
        .output()
        .lines()
        .map(ReachOutcome::valueOf)
        .toList();
  }

  private static Command reachMain(String timeout, String... targets) {
    return Command.java(ReachMain.class, timeout).with(targets);
  }

  private static Command withNativeAccess(Command command, String... options) {
    return command.in(
        "JDK_JAVA_OPTIONS", "--enable-native-access=ALL-UNNAMED " + String.join(" ", options));
  }

  private static String target(NetworkFault fault) {
    return fault.address() + "/" + fault.port();
  }

  // The filter of the client's machine answers in the place of a router, and for IPv6 too.
  private void filterOnTheClient() {
    onTheClient("ip", "addr", "add", "fd00:99::1/64", "dev", "c", "nodad");
    onTheClient("ip", "route", "add", "blackhole", "fd00:97::/64");
    onTheClient("ip", "route", "add", "prohibit", "fd00:95::/64");
    onTheClient(
        "nft",
        """
        table inet client {
          chain output {
            type filter hook output priority 0;
            tcp dport 5007 reject with icmpx type port-unreachable
            ip6 daddr fd00:99::2 tcp dport 5003 reject with icmpv6 type admin-prohibited
            ip6 daddr fd00:99::2 tcp dport 5004 reject with icmpv6 type addr-unreachable
          }
        }
        """);
  }

  private void onTheClient(String... words) {
    network.run(Command.of(words), LIMIT).orFail();
  }
}
