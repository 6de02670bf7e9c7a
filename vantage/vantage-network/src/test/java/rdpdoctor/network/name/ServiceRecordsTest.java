package rdpdoctor.network.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.network.Endpoint;

class ServiceRecordsTest {

  private static final String NAME = "_kerberos._tcp.corp.example.";
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private static ServiceHosts lookUp(DnsDouble dns) {
    return new ServiceRecords(dns.asNameServer()).lookUp(NAME, TIMEOUT);
  }

  @Test
  void hosts_come_by_priority_then_by_weight() throws IOException {
    try (DnsDouble dns =
        DnsDouble.serving(
            "1 9 88 far.corp.example", "0 1 88 light.corp.example", "0 7 750 heavy")) {
      assertEquals(
          new ServiceHosts(
              NameOutcome.RESOLVED,
              List.of(
                  new Endpoint("heavy", 750),
                  new Endpoint("light.corp.example", 88),
                  new Endpoint("far.corp.example", 88))),
          lookUp(dns));
      assertEquals(List.of(NAME + "/33"), dns.questions());
    }
  }

  @Test
  void a_service_that_is_decidedly_not_there_has_no_host() throws IOException {
    try (DnsDouble dns = DnsDouble.serving("0 0 88 ")) {
      assertEquals(ServiceHosts.failed(NameOutcome.NO_SUCH_NAME), lookUp(dns));
    }
  }

  @Test
  void failures_are_told_apart() throws IOException {
    try (DnsDouble unknown = DnsDouble.answeringCode(3);
        DnsDouble failing = DnsDouble.answeringCode(2);
        DnsDouble silent = DnsDouble.silent()) {
      assertEquals(NameOutcome.NO_SUCH_NAME, lookUp(unknown).outcome());
      assertEquals(NameOutcome.SERVER_FAILURE, lookUp(failing).outcome());
      ServiceRecords records = new ServiceRecords(silent.asNameServer());
      assertEquals(NameOutcome.TIMED_OUT, records.lookUp(NAME, Duration.ofMillis(400)).outcome());
    }
  }

  @Test
  void what_cannot_be_a_name_is_not_asked_for() throws IOException {
    try (DnsDouble dns = DnsDouble.serving("0 0 88 dc1")) {
      ServiceRecords records = new ServiceRecords(dns.asNameServer());
      assertEquals(
          NameOutcome.NO_SUCH_NAME, records.lookUp("_kerberos._tcp.a b.", TIMEOUT).outcome());
      assertTrue(dns.questions().isEmpty());
    }
  }
}
