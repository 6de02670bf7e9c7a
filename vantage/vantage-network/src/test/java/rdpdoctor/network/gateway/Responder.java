package rdpdoctor.network.gateway;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.mechanism.SecurityAcceptor;
import rdpdoctor.rdp.ntlm.ChannelBindings;
import rdpdoctor.rdp.ntlm.NtHash;
import rdpdoctor.rdp.ntlm.NtlmAuthority;
import rdpdoctor.rdp.ntlm.NtlmExpectation;
import rdpdoctor.rdp.ntlm.NtlmHost;
import rdpdoctor.rdp.ntlm.NtlmServer;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** One connection to the {@link GatewayDouble}: authenticates it, then says what goes on in it. */
final class Responder {

  private static final String SEED = "0123456789";

  private final GatewayDouble gateway;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private Optional<NtlmServer> ntlm = Optional.empty();
  private boolean authenticated;

  Responder(GatewayDouble gateway, Socket socket) throws IOException {
    this.gateway = gateway;
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
    this.authenticated = gateway.manner().schemes().isEmpty();
  }

  /** The head of a request; names of fields in lower case. */
  private record Request(String method, String target, Map<String, String> fields) {
    String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  void serve() throws IOException {
    while (true) {
      Request request = request();
      if (gateway.manner().status().isPresent()) {
        answer("%d Whatever".formatted(gateway.manner().status().get()), "");
      } else if (!request.target().equals("/remoteDesktopGateway/")) {
        answer("404 Not Found", "");
      } else if (authenticated || authenticate(request)) {
        if (dispatch(request)) {
          return;
        }
      }
    }
  }

  private Request request() throws IOException {
    String[] line = line().split(" ", 3);
    Map<String, String> fields = new HashMap<>();
    for (String field = line(); !field.isEmpty(); field = line()) {
      int colon = field.indexOf(':');
      fields.put(
          field.substring(0, colon).toLowerCase(Locale.ROOT), field.substring(colon + 1).strip());
    }
    return new Request(line[0], line[1], fields);
  }

  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (true) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      if (next == '\n') {
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
      }
      line.write(next);
    }
  }

  private void answer(String status, String fields) throws IOException {
    write("HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: 0\r\n\r\n");
  }

  private void write(String text) throws IOException {
    send(Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  void send(Bytes bytes) throws IOException {
    synchronized (out) {
      out.write(bytes.toArray());
      out.flush();
    }
  }

  InputStream in() {
    return in;
  }

  void close() throws IOException {
    socket.close();
  }

  private boolean authenticate(Request request) throws IOException {
    String[] authorization = request.field("authorization").split(" ", 2);
    if (authorization.length < 2 || !gateway.manner().schemes().contains(authorization[0])) {
      unauthorized(
          gateway.manner().schemes().stream()
              .map(scheme -> "WWW-Authenticate: " + scheme + "\r\n")
              .collect(Collectors.joining()));
      return false;
    }
    Bytes token = Bytes.of(Base64.getDecoder().decode(authorization[1]));
    try {
      NtlmServer server = ntlm.orElseGet(this::newServer);
      ntlm = Optional.of(server);
      return judged(server.accept(token), authorization[0]);
    } catch (DecodeException e) {
      throw new IOException(e);
    }
  }

  private boolean judged(SecurityAcceptor.Answer answer, String scheme) throws IOException {
    return switch (answer) {
      case SecurityAcceptor.Answer.Continue(Bytes challenge) -> {
        unauthorized(
            "WWW-Authenticate: %s %s\r\n"
                .formatted(scheme, Base64.getEncoder().encodeToString(challenge.toArray())));
        yield false;
      }
      case SecurityAcceptor.Answer.Accepted _ -> {
        gateway.counts();
        authenticated = true;
        yield true;
      }
      case SecurityAcceptor.Answer.Refused _ -> {
        gateway.counts();
        ntlm = Optional.empty();
        unauthorized("WWW-Authenticate: %s\r\n".formatted(scheme));
        yield false;
      }
    };
  }

  private void unauthorized(String fields) throws IOException {
    String page = "<p>who?</p>";
    write(
        "HTTP/1.1 401 Unauthorized\r\n%sContent-Length: %d\r\n\r\n%s"
            .formatted(fields, page.length(), page));
  }

  private NtlmServer newServer() {
    try {
      return new NtlmServer(
          NtlmHost.named("GW", "LAB"),
          NtlmAuthority.of(Responder::account),
          new NtlmExpectation(
              ChannelBindings.of(gateway.certificate().certificate()),
              Set.of("HTTP/" + gateway.host())),
          Bytes.hex("0123456789abcdef"),
          Instant.now());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<NtHash> account(String domain, String user) {
    try (Password password = Password.takeOver(GatewayDouble.PASSWORD.toCharArray())) {
      return user.equalsIgnoreCase(GatewayDouble.USER)
          ? Optional.of(NtHash.of(password))
          : Optional.empty();
    }
  }

  /** Whether the connection is no longer one of requests and responses. */
  private boolean dispatch(Request request) throws IOException {
    boolean isIn = request.method().equals("RDG_IN_DATA");
    if (isIn) {
      if (!request.field("transfer-encoding").equals("chunked")) {
        answer("200 OK", "");
        return false;
      }
      Responder wayOut = gateway.waiting(request.field("rdg-connection-id")).orElseThrow();
      new PacketServer(gateway, new PacketServer.Chunks(this), wayOut::send).serve();
    } else if (gateway.manner().webSocket() && request.field("upgrade").equals("websocket")) {
      write(
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Accept: %s\r\n\r\n".formatted(accept(request)));
      new PacketServer(
              gateway, new PacketServer.Frames(this), packet -> send(PacketServer.frame(packet)))
          .serve();
    } else {
      write("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n\r\n" + SEED);
      gateway.await(request.field("rdg-connection-id"), this);
    }
    return true;
  }

  /** RFC 6455 section 4.2.2. */
  private static String accept(Request request) {
    String joined = request.field("sec-websocket-key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(joined.getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
