package rdpdoctor.network.gateway;

import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Reply;
import rdpdoctor.rdp.ntlm.ChannelBindings;
import rdpdoctor.rdp.ntlm.NtlmClient;
import rdpdoctor.rdp.ntlm.NtlmIdentity;
import rdpdoctor.rdp.ntlm.NtlmRandom;
import rdpdoctor.rdp.ntlm.NtlmTarget;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * NTLM over HTTP, [MS-NTHT]: proves on one connection who sends the requests, bound to its TLS. The
 * password itself is never sent, so Basic is not among what is done.
 */
final class GatewayLogon {

  /** Windows takes the messages of NTLM under either name. */
  private static final List<String> SCHEMES = List.of("NTLM", "Negotiate");

  private final GatewayOrder order;
  private final InstantSource clock;
  private final RandomGenerator random;

  GatewayLogon(GatewayOrder order, InstantSource clock, RandomGenerator random) {
    this.order = order;
    this.clock = clock;
    this.random = random;
  }

  /** How it ended. */
  sealed interface End {

    /** Neither 401 nor a challenge: whatever the server says to somebody it knows. */
    record Admitted(HttpResponse response) implements End {}

    /** The complete answer to a challenge was met by another 401. */
    record Refused() implements End {}

    /** None of the offered schemes is one of ours. */
    record NoScheme(List<String> offered) implements End {}

    record Ended(Reply reply) implements End {}

    record Malformed(String anomaly) implements End {}
  }

  /** Sends the request until it is answered: at most three times, with one proof. */
  End prove(HttpConnection connection, HttpRequest request, Deadline deadline) {
    return switch (connection.exchange(request, deadline)) {
      case HttpConnection.Answer.Ended(Reply reply) -> new End.Ended(reply);
      case HttpConnection.Answer.Response(HttpResponse response)
          when response.status() == HttpResponse.UNAUTHORIZED -> {
        connection.skipBody(response, deadline);
        yield scheme(response)
            .map(scheme -> negotiate(scheme, connection, request, deadline))
            .orElseGet(() -> new End.NoScheme(response.schemes()));
      }
      case HttpConnection.Answer.Response(HttpResponse response) -> new End.Admitted(response);
    };
  }

  private static Optional<String> scheme(HttpResponse response) {
    return SCHEMES.stream()
        .filter(scheme -> response.schemes().stream().anyMatch(scheme::equalsIgnoreCase))
        .findFirst();
  }

  private End negotiate(
      String scheme, HttpConnection connection, HttpRequest request, Deadline deadline) {
    try {
      NtlmClient client = client(connection);
      return switch (connection.exchange(with(scheme, client.start(), request), deadline)) {
        case HttpConnection.Answer.Ended(Reply reply) -> new End.Ended(reply);
        case HttpConnection.Answer.Response(HttpResponse response)
            when response.status() == HttpResponse.UNAUTHORIZED -> {
          connection.skipBody(response, deadline);
          yield authenticate(scheme, client, response, connection, request, deadline);
        }
        case HttpConnection.Answer.Response(HttpResponse response) -> new End.Admitted(response);
      };
    } catch (DecodeException e) {
      return new End.Malformed(String.valueOf(e.getMessage()));
    }
  }

  private End authenticate(
      String scheme,
      NtlmClient client,
      HttpResponse challenged,
      HttpConnection connection,
      HttpRequest request,
      Deadline deadline)
      throws DecodeException {
    Optional<Bytes> challenge = challenged.token(scheme);
    if (challenge.isEmpty()) {
      return new End.Malformed(
          "HTTP response: WWW-Authenticate has no token, expected a challenge");
    }
    Bytes proof = client.step(challenge.get()).token();
    return switch (connection.exchange(with(scheme, proof, request), deadline)) {
      case HttpConnection.Answer.Ended(Reply reply) -> new End.Ended(reply);
      case HttpConnection.Answer.Response(HttpResponse response)
          when response.status() == HttpResponse.UNAUTHORIZED ->
          new End.Refused();
      case HttpConnection.Answer.Response(HttpResponse response) -> new End.Admitted(response);
    };
  }

  private static HttpRequest with(String scheme, Bytes token, HttpRequest request) {
    return request.with(
        "Authorization", scheme + " " + Base64.getEncoder().encodeToString(token.toArray()));
  }

  private NtlmClient client(HttpConnection connection) {
    return new NtlmClient(
        new NtlmIdentity(order.account(), order.password(), order.workstation()),
        new NtlmTarget("HTTP/" + order.gateway().host(), bindings(connection)),
        new NtlmRandom(bytes(NtlmRandom.CHALLENGE_SIZE), bytes(NtlmRandom.KEY_SIZE)),
        clock.instant());
  }

  private static Bytes bindings(HttpConnection connection) {
    try {
      return ChannelBindings.of(connection.certificate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform cannot hash a certificate", e);
    }
  }

  private Bytes bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return Bytes.of(bytes);
  }
}
