package rdpdoctor.network.gateway;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.facts.AuthenticationSchemes;
import rdpdoctor.diagnosis.facts.GatewayFacts;
import rdpdoctor.diagnosis.facts.GatewayOutcome;
import rdpdoctor.diagnosis.facts.GatewayTransport;
import rdpdoctor.diagnosis.facts.NameFacts;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.ProbeSettings;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.Wiretap;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Dialer;
import rdpdoctor.network.link.Reply;
import rdpdoctor.network.link.TcpLink;
import rdpdoctor.network.name.AddressText;
import rdpdoctor.network.name.Resolution;
import rdpdoctor.network.name.Resolver;
import rdpdoctor.network.reach.Reach;
import rdpdoctor.network.reach.Reachability;
import rdpdoctor.network.secure.Certificates;

/**
 * Looks at a gateway without credentials: whether it is there, what it asks for, and which of its
 * transports answer. Nobody is named, so no attempt is counted.
 */
public final class GatewayLook {

  private final ProbeSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;

  public GatewayLook(ProbeSettings settings) {
    // No secret is sent, so there is none to guess.
    this(settings, InstantSource.system(), new Random());
  }

  GatewayLook(ProbeSettings settings, InstantSource clock, RandomGenerator random) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /** What the gateway shows; the target is only named. */
  public Facts look(Endpoint gateway, Endpoint target) {
    Sheet sheet = new Sheet(gateway.toString());
    sheet.known(TargetFacts.HOST, target.host());
    sheet.known(TargetFacts.PORT, target.port());
    sheet.known(TargetFacts.OBSERVED_AT, clock.instant());
    sheet.known(NameFacts.OUTCOME, NameOutcome.LEFT_TO_GATEWAY);
    sheet.known(GatewayFacts.HOST, gateway.toString());
    GatewayOutcome outcome = outcome(gateway, sheet);
    sheet.known(GatewayFacts.OUTCOME, outcome);
    if (!mayLeadOn(outcome)) {
      sheet.known(ReachFacts.OUTCOME, ReachOutcome.NOT_BY_GATEWAY);
    }
    return sheet.facts();
  }

  /** Whether a sign-in could lead to the target. */
  private static boolean mayLeadOn(GatewayOutcome outcome) {
    return outcome == GatewayOutcome.AUTHENTICATION_OFFERED
        || outcome == GatewayOutcome.OPEN
        || outcome == GatewayOutcome.RPC_OVER_HTTP_ONLY;
  }

  private GatewayOutcome outcome(Endpoint gateway, Sheet sheet) {
    Resolution resolution = new Resolver().resolve(gateway.host(), settings.timeout());
    sheet.known(GatewayFacts.NAME, resolution.outcome());
    if (resolution.outcome().status() != StageStatus.PASSED) {
      return GatewayOutcome.NAME_NOT_RESOLVED;
    }
    Reach reach =
        new Reachability().reach(resolution.addresses(), gateway.port(), settings.timeout());
    sheet.known(GatewayFacts.REACH, reach.outcome());
    return reach
        .socket()
        .map(socket -> talk(gateway, socket, sheet))
        .orElse(GatewayOutcome.UNREACHABLE);
  }

  private GatewayOutcome talk(Endpoint gateway, Socket socket, Sheet sheet) {
    InetSocketAddress address = (InetSocketAddress) socket.getRemoteSocketAddress();
    String literal = AddressText.of(address.getAddress());
    sheet.known(GatewayFacts.ADDRESS, literal);
    sheet.locatedAt(new Endpoint(literal, gateway.port()).toString());
    GatewayDialer dialer =
        new GatewayDialer(
            new Dialer(address), new Wiretap(settings.tap()), gateway.host(), settings.timeout());
    Optional<HttpConnection> secured = dialer.secure(new TcpLink(socket));
    if (secured.isEmpty()) {
      return GatewayOutcome.TLS_FAILED;
    }
    try (HttpConnection connection = secured.get()) {
      certificate(connection, sheet);
      GatewayRequests requests = new GatewayRequests(gateway, random);
      return ask(connection, requests, dialer, sheet);
    }
  }

  private static void certificate(HttpConnection connection, Sheet sheet) {
    try {
      sheet.known(
          GatewayFacts.CERTIFICATE, Certificates.describe(List.of(connection.certificate())));
    } catch (GeneralSecurityException e) {
      sheet.unreadable(GatewayFacts.CERTIFICATE, Certificates.fault(e));
    }
  }

  private GatewayOutcome ask(
      HttpConnection connection, GatewayRequests requests, GatewayDialer dialer, Sheet sheet) {
    HttpConnection.Answer answer =
        connection.exchange(requests.out(), Deadline.in(settings.timeout()));
    Optional<Boolean> rpc = rpc(requests, dialer);
    rpc.ifPresent(there -> sheet.known(GatewayFacts.RPC_OVER_HTTP, there));
    GatewayOutcome outcome =
        switch (answer) {
          case HttpConnection.Answer.Response(HttpResponse response) -> answered(response, sheet);
          case HttpConnection.Answer.Ended(Reply _) -> GatewayOutcome.NO_HTTP_ANSWER;
        };
    boolean onlyRpc =
        rpc.orElse(false)
            && (outcome == GatewayOutcome.NOT_A_GATEWAY
                || outcome == GatewayOutcome.NO_HTTP_ANSWER);
    return onlyRpc ? GatewayOutcome.RPC_OVER_HTTP_ONLY : outcome;
  }

  private static GatewayOutcome answered(HttpResponse response, Sheet sheet) {
    sheet.known(GatewayFacts.HTTP_STATUS, response.status());
    if (response.status() == HttpResponse.SWITCHING_PROTOCOLS) {
      sheet.known(GatewayFacts.TRANSPORT, GatewayTransport.WEB_SOCKET);
    }
    if (!response.schemes().isEmpty()) {
      sheet.known(GatewayFacts.SCHEMES, new AuthenticationSchemes(response.schemes()));
    }
    return outcome(response.status());
  }

  /** What a status says of RDG_OUT_DATA, a method that only a gateway knows. */
  static GatewayOutcome outcome(int status) {
    return switch (status) {
      case HttpResponse.UNAUTHORIZED -> GatewayOutcome.AUTHENTICATION_OFFERED;
      case HttpResponse.OK, HttpResponse.SWITCHING_PROTOCOLS -> GatewayOutcome.OPEN;
      case 403 -> GatewayOutcome.FORBIDDEN;
      case 500, 502, 503, 504 -> GatewayOutcome.UNAVAILABLE;
      default -> GatewayOutcome.NOT_A_GATEWAY;
    };
  }

  /** Whether the older transport is there; empty where that could not be asked. */
  private Optional<Boolean> rpc(GatewayRequests requests, GatewayDialer dialer) {
    Optional<HttpConnection> dialled = dialer.dial();
    if (dialled.isEmpty()) {
      return Optional.empty();
    }
    try (HttpConnection connection = dialled.get()) {
      return switch (connection.exchange(requests.rpc(), Deadline.in(settings.timeout()))) {
        case HttpConnection.Answer.Response(HttpResponse response) -> there(response.status());
        case HttpConnection.Answer.Ended(Reply _) -> Optional.empty();
      };
    }
  }

  private static Optional<Boolean> there(int status) {
    return switch (status) {
      case HttpResponse.OK, HttpResponse.UNAUTHORIZED -> Optional.of(true);
      case 400, 404, 405, 501 -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
