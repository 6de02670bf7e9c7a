package rdpdoctor.network.signin;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInMechanism;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.ProbeSettings;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.Wiretap;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Dialer;
import rdpdoctor.network.name.Resolver;

/** Signs in once, and tells how far it came. */
public final class SignIn {

  private final ProbeSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;

  public SignIn(ProbeSettings settings) {
    this(settings, InstantSource.system(), new SecureRandom());
  }

  SignIn(ProbeSettings settings, InstantSource clock, RandomGenerator random) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /**
   * The one attempt. Where nobody can have counted one, because the server closed the connection
   * before it was told who signs in, CredSSP is begun again in an older version.
   *
   * @param address where the endpoint was reached before
   */
  public Facts attempt(SignInOrder order, InetSocketAddress address) {
    String locator = new Endpoint(address.getHostString(), address.getPort()).toString();
    Sheet sheet = new Sheet(Vantage.SIGN_IN, locator);
    sheet.known(SignInFacts.BY_ADDRESS, Resolver.literal(order.endpoint().host()).isPresent());
    try (Opening opening = opening(order, address)) {
      switch (opening.open()) {
        case Opened.Failed(AuthenticateOutcome outcome) ->
            sheet.known(AuthenticateFacts.OUTCOME, outcome);
        case Opened.Bare(Call call) -> notAsked(sheet);
        case Opened.Secured secured when secured.isHybrid() ->
            new NetworkLevel(order, opening, settings.timeout(), clock, random, sheet)
                .authenticate(secured);
        case Opened.Secured secured -> notAsked(sheet);
      }
    }
    return sheet.facts();
  }

  private Opening opening(SignInOrder order, InetSocketAddress address) {
    return new Opening(
        new Dialer(address),
        new Wiretap(settings.tap()),
        order.endpoint().host(),
        settings.timeout(),
        order.pin());
  }

  private static void notAsked(Sheet sheet) {
    sheet.known(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED);
    sheet.known(SignInFacts.MECHANISM, SignInMechanism.CLIENT_INFO);
  }
}
