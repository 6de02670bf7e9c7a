package rdpdoctor.network.kerberos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.testkit.server.RealServer;

/** One context of MIT's acceptor, as its script has it. */
final class Acceptor implements AutoCloseable {

  private final Socket socket;
  private final BufferedReader answers;

  private Acceptor(Socket socket, BufferedReader answers) {
    this.socket = socket;
    this.answers = answers;
  }

  static Acceptor at(RealServer server) {
    try {
      Socket socket = new Socket(server.host(), server.port());
      return new Acceptor(
          socket,
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the acceptor answers to a token. */
  record Accepted(String state, Bytes token) {}

  Accepted accept(Bytes token) {
    String[] answer = ask("accept", token).split(" ", -1);
    return new Accepted(answer[0], bytes(answer[1]));
  }

  Bytes unwrap(Bytes token) {
    return bytes(ask("unwrap", token));
  }

  Bytes wrap(Bytes message) {
    return bytes(ask("wrap", message));
  }

  /** As Windows does it. */
  Bytes wrapRotated(Bytes message) {
    return bytes(ask("rotate", message));
  }

  Bytes verify(Bytes message, Bytes mic) {
    return bytes(ask("verify", message, mic));
  }

  Bytes mic(Bytes message) {
    return bytes(ask("mic", message));
  }

  String who() {
    return ask("who");
  }

  private String ask(String word, Bytes... values) {
    StringBuilder line = new StringBuilder(word);
    for (Bytes value : values) {
      line.append(' ').append(value.isEmpty() ? "-" : value.toHex());
    }
    try {
      socket
          .getOutputStream()
          .write(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
      String answer = answers.readLine();
      if (answer == null) {
        throw new AssertionError(word + " has no answer");
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Bytes bytes(String hex) {
    return hex.equals("-") ? Bytes.empty() : Bytes.hex(hex);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
