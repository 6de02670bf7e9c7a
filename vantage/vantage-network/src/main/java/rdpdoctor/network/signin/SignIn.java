package rdpdoctor.network.signin;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInMechanism;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.ProbeSettings;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.Wiretap;
import rdpdoctor.network.link.Dialer;
import rdpdoctor.rdp.picture.Canvas;

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
  public SignInResult attempt(SignInOrder order, InetSocketAddress address) {
    String locator = new Endpoint(address.getHostString(), address.getPort()).toString();
    Sheet sheet = new Sheet(Vantage.SIGN_IN, locator);
    order
        .means()
        .password()
        .ifPresent(password -> sheet.known(SignInFacts.BLANK_PASSWORD, password.isEmpty()));
    try (Opening opening = opening(order, address)) {
      Optional<Canvas> picture = signIn(order, opening, sheet);
      return new SignInResult(sheet.facts(), picture);
    }
  }

  private Optional<Canvas> signIn(SignInOrder order, Opening opening, Sheet sheet) {
    return switch (opening.open()) {
      case Opened.Failed(AuthenticateOutcome outcome) -> {
        sheet.known(AuthenticateFacts.OUTCOME, outcome);
        yield Optional.empty();
      }
      case Opened.Ready ready ->
          authenticated(order, opening, ready, sheet)
              .flatMap(new Ascent(order, settings.timeout(), clock, random, sheet)::climb);
    };
  }

  private Opening opening(SignInOrder order, InetSocketAddress address) {
    return new Opening(new Dialer(address), new Wiretap(settings.tap()), settings.timeout(), order);
  }

  /** The connection to go on with; empty where nobody is let in. */
  private Optional<Opened.Ready> authenticated(
      SignInOrder order, Opening opening, Opened.Ready ready, Sheet sheet) {
    if (ready.isHybrid()) {
      return new NetworkLevel(order, opening, settings.timeout(), clock, random, sheet)
          .authenticate(ready);
    }
    sheet.known(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED);
    sheet.known(SignInFacts.MECHANISM, SignInMechanism.CLIENT_INFO);
    return Optional.of(ready);
  }
}
