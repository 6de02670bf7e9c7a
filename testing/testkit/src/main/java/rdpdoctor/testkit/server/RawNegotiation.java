package rdpdoctor.testkit.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The judge of what a server answers: asks each combination of requested protocols on a connection
 * of its own, one TPKT there and one back, and interprets nothing.
 *
 * @param answers by requested protocols, where empty means a request without negotiation data; in
 *     the order of {@link #REQUESTS}
 */
public record RawNegotiation(Map<OptionalInt, RawAnswer> answers) {

  public static final List<OptionalInt> REQUESTS =
      List.of(
          OptionalInt.empty(),
          OptionalInt.of(0),
          OptionalInt.of(1),
          OptionalInt.of(2),
          OptionalInt.of(3),
          OptionalInt.of(4),
          OptionalInt.of(8),
          OptionalInt.of(11),
          OptionalInt.of(16));

  private static final byte TPKT_VERSION = 3;

  private static final byte[] COOKIE =
      "Cookie: mstshash=judge\r\n".getBytes(StandardCharsets.US_ASCII);

  private static final Duration LIMIT = Duration.ofSeconds(3);

  public static RawNegotiation of(String host, int port) {
    Map<OptionalInt, RawAnswer> answers = new LinkedHashMap<>();
    REQUESTS.forEach(request -> answers.put(request, answer(host, port, request)));
    return new RawNegotiation(answers);
  }

  public static RawAnswer answer(String host, int port, OptionalInt requestedProtocols) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.ofLiteral(host), port), (int) LIMIT.toMillis());
      socket.setSoTimeout((int) LIMIT.toMillis());
      socket.getOutputStream().write(connectionRequest(requestedProtocols));
      return RawAnswer.of(firstPdu(socket.getInputStream()));
    } catch (SocketTimeoutException e) {
      return new RawAnswer.Silent();
    } catch (SocketException e) {
      return new RawAnswer.Closed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One TPKT and nothing of what follows it; what is no TPKT, as far as its first bytes go. */
  private static byte[] firstPdu(InputStream in) throws IOException {
    byte[] header = in.readNBytes(4);
    if (header.length < 4 || header[0] != TPKT_VERSION) {
      return header;
    }
    int length = ByteBuffer.wrap(header).getShort(2) & 0xFFFF;
    byte[] rest = in.readNBytes(Math.max(0, length - 4));
    return ByteBuffer.allocate(4 + rest.length).put(header).put(rest).array();
  }

  /** The answers in a row, such as {@code plain RDP SSL ...}, in the order of the requests. */
  public String inWords() {
    return REQUESTS.stream()
        .map(request -> String.valueOf(answers.get(request)))
        .collect(Collectors.joining(" "));
  }

  static byte[] connectionRequest(OptionalInt requestedProtocols) {
    int negotiation = requestedProtocols.isPresent() ? 8 : 0;
    int total = 11 + COOKIE.length + negotiation;
    byte[] bytes = new byte[total];
    bytes[0] = 3;
    bytes[3] = (byte) total;
    bytes[4] = (byte) (total - 5);
    bytes[5] = (byte) 0xE0;
    System.arraycopy(COOKIE, 0, bytes, 11, COOKIE.length);
    requestedProtocols.ifPresent(
        protocols -> {
          bytes[total - 8] = 1;
          bytes[total - 6] = 8;
          bytes[total - 4] = (byte) protocols;
        });
    return bytes;
  }
}
