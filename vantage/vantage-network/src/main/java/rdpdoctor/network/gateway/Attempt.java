package rdpdoctor.network.gateway;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.AuthenticationSchemes;
import rdpdoctor.diagnosis.facts.GatewayFacts;
import rdpdoctor.diagnosis.facts.GatewayOutcome;
import rdpdoctor.diagnosis.facts.GatewayTransport;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.Wiretap;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Link;
import rdpdoctor.network.link.Reply;
import rdpdoctor.rdp.gateway.GatewayClient;

/** One attempt, while it goes on. */
final class Attempt {

  /** Windows tries for 21 seconds to connect to a target that does not answer. */
  private static final Duration UNTIL_A_GATEWAY_GIVES_UP = Duration.ofSeconds(30);

  private final GatewayOrder order;
  private final GatewayDialer dialer;
  private final GatewayRequests requests;
  private final GatewayLogon logon;
  private final Sheet sheet;
  private final Duration timeout;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final long start = System.nanoTime();

  Attempt(
      GatewayOrder order,
      GatewayDialer dialer,
      Sheet sheet,
      Duration timeout,
      InstantSource clock,
      RandomGenerator random) {
    this.order = order;
    this.dialer = dialer;
    this.requests = new GatewayRequests(order.gateway(), random);
    this.logon = new GatewayLogon(order, clock, random);
    this.sheet = sheet;
    this.timeout = timeout;
    this.clock = clock;
    this.random = random;
  }

  /** What was seen behind the gateway. */
  Facts run() {
    Optional<HttpConnection> dialled = dialer.dial();
    if (dialled.isEmpty()) {
      return failed(GatewayOutcome.TLS_FAILED);
    }
    try (HttpConnection out = dialled.get()) {
      return GatewayDialer.thumbprint(out.certificate()).equals(order.certificate())
          ? out(out)
          : failed(GatewayOutcome.CERTIFICATE_CHANGED);
    }
  }

  private Facts failed(GatewayOutcome outcome) {
    sheet.known(GatewayFacts.OUTCOME, outcome);
    sheet.known(ReachFacts.OUTCOME, ReachOutcome.NOT_BY_GATEWAY);
    return Facts.none();
  }

  private Facts out(HttpConnection out) {
    return switch (logon.prove(out, requests.out(), deadline())) {
      case GatewayLogon.End.Admitted(HttpResponse response) -> admitted(out, response);
      case GatewayLogon.End other -> refused(other);
    };
  }

  private Facts admitted(HttpConnection out, HttpResponse response) {
    sheet.known(GatewayFacts.HTTP_STATUS, response.status());
    return switch (response.status()) {
      case HttpResponse.SWITCHING_PROTOCOLS -> {
        sheet.known(GatewayFacts.TRANSPORT, GatewayTransport.WEB_SOCKET);
        yield through(new WebSocketLink(out, random), out.ear());
      }
      case HttpResponse.OK -> in(out, response);
      default -> failed(GatewayLook.outcome(response.status()));
    };
  }

  private Facts in(HttpConnection out, HttpResponse response) {
    sheet.known(GatewayFacts.TRANSPORT, GatewayTransport.HTTP);
    Optional<HttpConnection> dialled = dialer.dial(out.certificate());
    if (dialled.isEmpty()) {
      return failed(GatewayOutcome.BROKEN_OFF);
    }
    try (HttpConnection in = dialled.get()) {
      return switch (logon.prove(in, requests.in(), deadline())) {
        case GatewayLogon.End.Admitted(HttpResponse second)
            when second.status() == HttpResponse.OK -> {
          in.skipBody(second, deadline());
          yield bothWays(in, out, response.isChunked());
        }
        case GatewayLogon.End.Admitted(HttpResponse second) ->
            failed(GatewayLook.outcome(second.status()));
        case GatewayLogon.End other -> refused(other);
      };
    }
  }

  private Facts bothWays(HttpConnection in, HttpConnection out, boolean chunked) {
    if (!in.begin(requests.endlessIn())) {
      return failed(GatewayOutcome.BROKEN_OFF);
    }
    ChunkedLink carrier = new ChunkedLink(in, out, chunked);
    return Seed.skipped(carrier, deadline())
        .map(link -> through(link, out.ear()))
        .orElseGet(() -> failed(GatewayOutcome.BROKEN_OFF));
  }

  private Facts refused(GatewayLogon.End end) {
    return switch (end) {
      case GatewayLogon.End.Refused _ -> {
        sheet.known(GatewayFacts.HTTP_STATUS, HttpResponse.UNAUTHORIZED);
        yield failed(GatewayOutcome.AUTHENTICATION_REFUSED);
      }
      case GatewayLogon.End.NoScheme(List<String> offered) -> {
        sheet.known(GatewayFacts.SCHEMES, new AuthenticationSchemes(offered));
        yield failed(GatewayOutcome.SCHEME_NOT_SUPPORTED);
      }
      case GatewayLogon.End.Malformed(String anomaly) -> {
        sheet.unreadable(GatewayFacts.ERROR_CODE, anomaly);
        yield failed(GatewayOutcome.MALFORMED);
      }
      case GatewayLogon.End.Ended(Reply reply) -> failed(ended(reply));
      case GatewayLogon.End.Admitted _ ->
          throw new IllegalArgumentException("refused: the end is Admitted");
    };
  }

  private static GatewayOutcome ended(Reply reply) {
    return switch (reply) {
      case Reply.Malformed _ -> GatewayOutcome.MALFORMED;
      case Reply.Silent _ -> GatewayOutcome.SILENT;
      case Reply.Closed _, Reply.Reset _, Reply.Message _ -> GatewayOutcome.BROKEN_OFF;
    };
  }

  private Facts through(Link carrier, Wiretap.Ear ear) {
    try (Tunnel tunnel = new Tunnel(carrier, ear)) {
      GatewayClient client =
          new GatewayClient(order.workstation(), order.target().host(), order.target().port());
      return switch (tunnel.open(client, Deadline.in(patience()))) {
        case Tunnel.End.Broken(Reply reply) -> failed(ended(reply));
        case Tunnel.End.Result(GatewayClient.Result.Refused refusal) -> {
          sheet.known(GatewayFacts.ERROR_CODE, WireCode.of(CodeSpace.GATEWAY, refusal.code()));
          yield failed(GatewayCodes.outcome(refusal));
        }
        case Tunnel.End.Result(GatewayClient.Result.Connected _) -> connected(tunnel, ear);
      };
    }
  }

  private Facts connected(Tunnel tunnel, Wiretap.Ear ear) {
    sheet.known(GatewayFacts.OUTCOME, GatewayOutcome.CONNECTED_TO_TARGET);
    sheet.known(ReachFacts.OUTCOME, ReachOutcome.BY_GATEWAY);
    sheet.elapsed(Stage.REACH, Duration.ofNanos(System.nanoTime() - start));
    return new TargetLook(order, dialer.probe(order.target().host()), timeout, clock, random)
        .climb(tunnel, ear);
  }

  private Duration patience() {
    return timeout.compareTo(UNTIL_A_GATEWAY_GIVES_UP) > 0 ? timeout : UNTIL_A_GATEWAY_GIVES_UP;
  }

  private Deadline deadline() {
    return Deadline.in(timeout);
  }
}
