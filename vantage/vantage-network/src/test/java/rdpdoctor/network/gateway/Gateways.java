package rdpdoctor.network.gateway;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.GatewayFacts;
import rdpdoctor.network.Depth;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.LegacyTls;
import rdpdoctor.network.ProbeSettings;
import rdpdoctor.network.Tap;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;

/** Looks at gateways, and ways through them, as the tests make them. */
final class Gateways {

  private static final Duration PATIENT = Duration.ofSeconds(10);
  private static final Endpoint TARGET = new Endpoint("win01.lab.example", 3389);

  static {
    LegacyTls.allow();
  }

  private Gateways() {}

  static Facts look(String host, int port) {
    return new GatewayLook(settings(Tap.NONE)).look(new Endpoint(host, port), TARGET);
  }

  static Facts attempt(GatewayDouble gateway, String user, String password) {
    return attempt(gateway, user, password, Tap.NONE);
  }

  /** As the app does it: looks first, then sends credentials to what was seen there. */
  static Facts attempt(GatewayDouble gateway, String user, String password, Tap tap) {
    Facts before = look(gateway.host(), gateway.port());
    return attempt(gateway, user, password, sha256(before), tap);
  }

  static Facts attempt(
      GatewayDouble gateway, String user, String password, String certificate, Tap tap) {
    GatewayOrder order =
        new GatewayOrder(
            new Endpoint(gateway.host(), gateway.port()),
            TARGET,
            AccountName.parse(user),
            Password.takeOver(password.toCharArray()),
            "JUDGE",
            certificate);
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.ofLiteral(gateway.host()), gateway.port());
    return new GatewayPassage(settings(tap)).attempt(order, address);
  }

  private static String sha256(Facts before) {
    return value(before, GatewayFacts.CERTIFICATE).sha256();
  }

  private static ProbeSettings settings(Tap tap) {
    return new ProbeSettings(PATIENT, Depth.SURVEY, tap);
  }

  /** The value of a fact that must have been read. */
  static <T> T value(Facts facts, Fact<T> fact) {
    return facts
        .value(fact)
        .orElseThrow(() -> new AssertionError("%s is not among %s".formatted(fact.id(), facts)));
  }
}
