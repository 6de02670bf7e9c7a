package rdpdoctor.testkit.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import rdpdoctor.testkit.peer.Step.Then;
import rdpdoctor.testkit.tls.TestCertificate;

/** What a peer does on one connection, step by step. After the last step it sends a FIN. */
public final class Script {

  private static final Script EMPTY = new Script(List.of());

  private final List<Step> steps;

  private Script(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  public static Script begin() {
    return EMPTY;
  }

  Then play(Connection connection) throws IOException, InterruptedException {
    for (Step step : steps) {
      if (step.play(connection) == Then.END) {
        return Then.END;
      }
    }
    return Then.GO_ON;
  }

  /** The client must send exactly these bytes next; anything else fails the test. */
  public Script expect(String hex) {
    byte[] expected = bytes(hex);
    return then(connection -> connection.expect(expected));
  }

  /** Takes exactly that many bytes. */
  public Script receive(int count) {
    return then(connection -> connection.read(count));
  }

  /** Takes one TPKT or TLS record, whole; of anything else what one read returns. */
  public Script receivePdu() {
    return then(Framing::readPdu);
  }

  public Script send(String hex) {
    return send(bytes(hex));
  }

  public Script send(byte[] bytes) {
    byte[] copy = bytes.clone();
    return then(connection -> connection.write(copy));
  }

  public Script sendText(String text) {
    return send(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Sends single bytes, with a pause after each. */
  public Script drip(byte[] bytes, Duration pause) {
    byte[] copy = bytes.clone();
    return step(
        connection -> {
          for (byte one : copy) {
            connection.write(new byte[] {one});
            Thread.sleep(pause);
          }
          return Then.GO_ON;
        });
  }

  /** Sends the block again and again, as fast as the client takes it, up to a number of bytes. */
  public Script flood(byte[] block, long limit) {
    byte[] copy = block.clone();
    return then(
        connection -> {
          for (long sent = 0; sent < limit; sent += copy.length) {
            connection.write(copy);
          }
        });
  }

  /**
   * Takes a connection request and confirms as a server does that offers these protocols and wants
   * one of them: the highest that was requested too, else a failure and a FIN.
   */
  public Script negotiate(int offeredProtocols) {
    return step(connection -> Negotiation.play(connection, offeredProtocols));
  }

  /**
   * Takes a connection request and goes on with the script for the protocols that it asks for; to
   * any other request it answers with a FIN. A request without negotiation data asks for 0.
   */
  public Script byRequestedProtocols(Map<Integer, Script> scripts) {
    Map<Integer, Script> copy = Map.copyOf(scripts);
    return step(
        connection -> {
          int requested = Negotiation.requestedProtocols(Framing.readPdu(connection));
          return copy.getOrDefault(requested, EMPTY).play(connection);
        });
  }

  /** A TLS handshake as the server; what follows is inside it. */
  public Script startTls(TestCertificate certificate) {
    return then(connection -> connection.startTls(certificate));
  }

  public Script pause(Duration duration) {
    return step(
        _ -> {
          Thread.sleep(duration);
          return Then.GO_ON;
        });
  }

  /** Says nothing more, reads what comes, and leaves it to the client to end the connection. */
  public Script staySilent() {
    return then(Connection::drain);
  }

  public Script reset() {
    return step(
        connection -> {
          connection.reset();
          return Then.END;
        });
  }

  private Script then(Action action) {
    return step(
        connection -> {
          action.run(connection);
          return Then.GO_ON;
        });
  }

  private Script step(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Script(longer);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
  }

  /** A step that lets the script go on. */
  @FunctionalInterface
  private interface Action {
    void run(Connection connection) throws IOException;
  }
}
