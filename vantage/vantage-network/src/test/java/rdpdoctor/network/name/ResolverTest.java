package rdpdoctor.network.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.facts.NameOutcome;

class ResolverTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final InetAddress V4 = InetAddress.ofLiteral("192.0.2.7");
  private static final InetAddress V6 = InetAddress.ofLiteral("2001:db8::7");

  private static final SystemResolver KNOWS_NOTHING =
      name -> {
        throw new UnknownHostException(name);
      };

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.7", "2001:db8::7", "::1", "fe80::1%1"})
  void an_address_is_taken_as_it_is(String literal) throws IOException {
    try (DnsDouble dns = DnsDouble.knowing(V4)) {
      Resolver resolver = new Resolver(KNOWS_NOTHING, dns.asNameServer());
      Resolution resolution = resolver.resolve(literal, TIMEOUT);
      assertEquals(NameOutcome.ADDRESS_GIVEN, resolution.outcome());
      assertEquals(List.of(InetAddress.ofLiteral(literal)), resolution.addresses());
      assertEquals(List.of(), dns.questions());
    }
  }

  @Test
  void the_system_is_asked_first_and_its_order_is_kept() throws IOException {
    try (DnsDouble dns = DnsDouble.answeringCode(3)) {
      Resolver resolver = new Resolver(_ -> List.of(V6, V4), dns.asNameServer());
      Resolution resolution = resolver.resolve("win01.example", TIMEOUT);
      assertEquals(NameOutcome.RESOLVED, resolution.outcome());
      assertEquals(List.of(V6, V4), resolution.addresses());
      assertEquals(List.of(), dns.questions());
    }
  }

  @Test
  void this_machine_resolves_its_own_name_for_loopback() {
    Resolution resolution = new Resolver().resolve("localhost", TIMEOUT);
    assertEquals(NameOutcome.RESOLVED, resolution.outcome());
    assertTrue(resolution.addresses().getFirst().isLoopbackAddress());
  }

  @ParameterizedTest
  @CsvSource({
    "0, NO_SUCH_NAME", // no error, but no address either
    "1, SERVER_FAILURE",
    "2, SERVER_FAILURE",
    "3, NO_SUCH_NAME",
    "4, SERVER_FAILURE",
    "5, SERVER_FAILURE",
  })
  void the_response_code_of_the_name_server_tells_why(int code, NameOutcome expected)
      throws IOException {
    try (DnsDouble dns = DnsDouble.answeringCode(code)) {
      Resolution resolution = unknownToTheSystem(dns, TIMEOUT);
      assertEquals(expected, resolution.outcome());
      assertEquals(List.of(), resolution.addresses());
    }
  }

  @Test
  void a_name_without_addresses_was_asked_for_both_kinds() throws IOException {
    try (DnsDouble dns = DnsDouble.answeringCode(0)) {
      unknownToTheSystem(dns, TIMEOUT);
      assertEquals(List.of("win01.example./1", "win01.example./28"), dns.questions());
    }
  }

  @Test
  void a_silent_name_server_is_waited_for_no_longer_than_the_timeout() throws IOException {
    try (DnsDouble dns = DnsDouble.silent()) {
      Duration timeout = Duration.ofMillis(400);
      Resolution resolution = unknownToTheSystem(dns, timeout);
      assertEquals(NameOutcome.TIMED_OUT, resolution.outcome());
      assertTrue(resolution.elapsed().compareTo(Duration.ofSeconds(3)) < 0);
      assertTrue(dns.questions().size() > 1, "a lost question was not asked again");
    }
  }

  @Test
  void a_machine_without_a_name_server_there_is_a_server_failure() throws IOException {
    int closedPort;
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
      closedPort = socket.getLocalPort();
    }
    NameServer nobody = new NameServer("dns://127.0.0.1:" + closedPort);
    Resolution resolution = new Resolver(KNOWS_NOTHING, nobody).resolve("win01.example", TIMEOUT);
    assertEquals(NameOutcome.SERVER_FAILURE, resolution.outcome());
  }

  @Test
  void what_only_dns_knows_is_used() throws IOException {
    for (InetAddress address : List.of(V4, V6)) {
      try (DnsDouble dns = DnsDouble.knowing(address)) {
        Resolution resolution = unknownToTheSystem(dns, TIMEOUT);
        assertEquals(NameOutcome.RESOLVED, resolution.outcome());
        assertEquals(List.of(address), resolution.addresses());
      }
    }
  }

  @Test
  void a_system_that_does_not_return_is_left_behind() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    SystemResolver hanging =
        _ -> {
          awaitUninterruptibly(never);
          return List.of(V4);
        };
    try (DnsDouble dns = DnsDouble.knowing(V4)) {
      Resolution resolution =
          new Resolver(hanging, dns.asNameServer())
              .resolve("win01.example", Duration.ofMillis(200));
      assertEquals(NameOutcome.TIMED_OUT, resolution.outcome());
      assertTrue(resolution.elapsed().compareTo(Duration.ofSeconds(3)) < 0);
    } finally {
      never.countDown();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.256", "win 01", "a..b", "fe80::1%nosuch", "ldap://win01", "-%"})
  void what_cannot_be_a_name_is_not_asked_for(String host) throws IOException {
    try (DnsDouble dns = DnsDouble.knowing(V4)) {
      SystemResolver system = _ -> List.of(V4);
      Resolution resolution = new Resolver(system, dns.asNameServer()).resolve(host, TIMEOUT);
      assertEquals(NameOutcome.NO_SUCH_NAME, resolution.outcome());
      assertEquals(List.of(), dns.questions());
    }
  }

  private static Resolution unknownToTheSystem(DnsDouble dns, Duration timeout) {
    return new Resolver(KNOWS_NOTHING, dns.asNameServer()).resolve("win01.example", timeout);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
