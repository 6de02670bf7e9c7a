package rdpdoctor.network.gateway;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import rdpdoctor.network.Endpoint;

/**
 * The requests of one look, as the client of Windows makes them, [MS-TSGU] 3.3.5.1; all of them
 * carry the same id, by which the gateway puts the two connections together.
 */
final class GatewayRequests {

  private static final int HTTPS = 443;
  private static final int WEB_SOCKET_KEY_SIZE = 16;

  private final String host;
  private final String connectionId;
  private final String webSocketKey;

  GatewayRequests(Endpoint gateway, RandomGenerator random) {
    String authority = gateway.toString();
    this.host =
        gateway.port() == HTTPS
            ? authority.substring(0, authority.length() - ":443".length())
            : authority;
    this.connectionId = guid(random);
    byte[] key = new byte[WEB_SOCKET_KEY_SIZE];
    random.nextBytes(key);
    this.webSocketKey = Base64.getEncoder().encodeToString(key);
  }

  private static String guid(RandomGenerator random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String hex = HexFormat.of().formatHex(bytes);
    return "{%s-%s-%s-%s-%s}"
        .formatted(
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(12, 16),
            hex.substring(16, 20),
            hex.substring(20))
        .toUpperCase(Locale.ROOT);
  }

  /** Asks for the way out of the gateway, and for a WebSocket instead if it knows that. */
  HttpRequest out() {
    return request("RDG_OUT_DATA", "/remoteDesktopGateway/", "Upgrade")
        .with("Upgrade", "websocket")
        .with("Sec-WebSocket-Version", "13")
        .with("Sec-WebSocket-Key", webSocketKey)
        .with("RDG-Connection-Id", connectionId)
        .with("Content-Length", "0");
  }

  /** Asks for the way into the gateway, with nothing in it yet. */
  HttpRequest in() {
    return rawIn().with("Content-Length", "0");
  }

  /** Begins the way into the gateway; its body is what is sent from then on. */
  HttpRequest endlessIn() {
    return rawIn().with("Transfer-Encoding", "chunked");
  }

  private HttpRequest rawIn() {
    return request("RDG_IN_DATA", "/remoteDesktopGateway/", "Keep-Alive")
        .with("RDG-Connection-Id", connectionId);
  }

  /** Asks whether the gateway has the transport of Windows Server 2008, [MS-RPCH] 2.1.2. */
  HttpRequest rpc() {
    return request("RPC_OUT_DATA", "/rpc/rpcproxy.dll?localhost:3388", "Keep-Alive")
        .with("Content-Length", "0");
  }

  private HttpRequest request(String method, String target, String connection) {
    return new HttpRequest(
        method,
        target,
        List.of(
            "Cache-Control: no-cache",
            "Connection: " + connection,
            "Pragma: no-cache",
            "Accept: */*",
            "User-Agent: MS-RDGateway/1.0",
            "Host: " + host));
  }
}
