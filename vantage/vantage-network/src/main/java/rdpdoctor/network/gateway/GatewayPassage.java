package rdpdoctor.network.gateway;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.ProbeSettings;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.Wiretap;
import rdpdoctor.network.link.Dialer;

/**
 * Signs in to a gateway once and goes through it to the target, where nobody is named: tells which
 * of gateway, connection policy, resource policy and target refused.
 */
public final class GatewayPassage {

  private final ProbeSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;

  public GatewayPassage(ProbeSettings settings) {
    this(settings, InstantSource.system(), new SecureRandom());
  }

  GatewayPassage(ProbeSettings settings, InstantSource clock, RandomGenerator random) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /**
   * The one attempt. Where the gateway has two connections, the second is opened only once the
   * first has been let in, so that a wrong password is counted once.
   *
   * @param address where the gateway was reached before
   */
  public Facts attempt(GatewayOrder order, InetSocketAddress address) {
    String locator = new Endpoint(address.getHostString(), address.getPort()).toString();
    Sheet sheet = new Sheet(Vantage.SIGN_IN, locator);
    GatewayDialer dialer =
        new GatewayDialer(
            new Dialer(address),
            new Wiretap(settings.tap()),
            order.gateway().host(),
            settings.timeout());
    Facts behind = new Attempt(order, dialer, sheet, settings.timeout(), clock, random).run();
    return sheet.facts().and(behind);
  }
}
