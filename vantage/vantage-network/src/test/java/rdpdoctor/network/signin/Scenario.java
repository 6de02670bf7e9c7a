package rdpdoctor.network.signin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.rdp.x224.SecurityProtocol;
import rdpdoctor.testkit.tls.TestCertificate;

/**
 * What a server does with a client: the usual, but for what is said otherwise.
 *
 * @param negotiation the server's answer to the Connection Request
 * @param acts what is done when a client has come so far
 */
record Scenario(
    Negotiation negotiation,
    TestCertificate certificate,
    SignInScript signIn,
    Map<Place, List<Act>> acts) {

  static final String USER = "anna";
  static final String PASSWORD = "Passw0rd1";
  static final String DOMAIN = "LAB";

  private static final TestCertificate CERTIFICATE = TestCertificate.named("WIN01").build();

  Scenario {
    acts = Map.copyOf(acts);
  }

  /** A server with NLA, no need of licences, and a session that shows a picture. */
  static Scenario usual() {
    Scenario scenario =
        new Scenario(
            new Negotiation.Response(0, SecurityProtocol.HYBRID),
            CERTIFICATE,
            SignInScript.account(USER, PASSWORD),
            Map.of());
    return scenario
        .at(
            Place.INFORMED,
            Act.alert(LicenseMessage.STATUS_VALID_CLIENT, LicenseMessage.ST_NO_TRANSITION))
        .at(Place.ACTIVE, Act.share(LogonPdus.logonVersion2(DOMAIN, USER, 2)), Act.picture());
  }

  /** The same server, that selects this protocol. */
  Scenario selecting(int protocol) {
    return new Scenario(new Negotiation.Response(0, protocol), certificate, signIn, acts);
  }

  Scenario refusingNegotiation(int failureCode) {
    return new Scenario(new Negotiation.Failure(failureCode), certificate, signIn, acts);
  }

  Scenario showing(TestCertificate other) {
    return new Scenario(negotiation, other, signIn, acts);
  }

  Scenario signingIn(SignInScript other) {
    return new Scenario(negotiation, certificate, other, acts);
  }

  /** In place of what is usually done there. */
  Scenario at(Place place, Act... others) {
    Map<Place, List<Act>> changed = new EnumMap<>(Place.class);
    changed.putAll(acts);
    changed.put(place, List.of(others));
    return new Scenario(negotiation, certificate, signIn, changed);
  }

  List<Act> at(Place place) {
    return acts.getOrDefault(place, List.of());
  }

  int protocol() {
    return negotiation instanceof Negotiation.Response(int _, int selected)
        ? selected
        : SecurityProtocol.RDP;
  }

  boolean isSecured() {
    return protocol() != SecurityProtocol.RDP;
  }

  boolean hasCredSsp() {
    return (protocol() & (SecurityProtocol.HYBRID | SecurityProtocol.HYBRID_EX)) != 0;
  }
}
