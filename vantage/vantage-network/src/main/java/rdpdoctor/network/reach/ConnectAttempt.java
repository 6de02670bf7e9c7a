package rdpdoctor.network.reach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import rdpdoctor.diagnosis.facts.ReachAttempt;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.network.name.AddressText;

/** One address that was tried, with the connection where there is one. */
record ConnectAttempt(ReachAttempt report, Optional<Socket> socket) {

  private static final int ATTEMPTS = 3;

  /**
   * Tries once, and again where a failure has no name: a peer that resets what it has accepted may
   * do so before connect(2) returns, and then there is a connection to speak of all the same.
   */
  static ConnectAttempt to(InetSocketAddress target, Duration timeout) {
    ConnectAttempt attempt = once(target, timeout);
    for (int count = 1; attempt.isWithoutName() && count < ATTEMPTS; count++) {
      attempt = once(target, timeout);
    }
    return attempt;
  }

  private static ConnectAttempt once(InetSocketAddress target, Duration timeout) {
    // What is measured is the way of this machine, not that of a SOCKS proxy it may be set to use.
    Socket socket = new Socket(Proxy.NO_PROXY);
    long start = System.nanoTime();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(target, millis(timeout));
      return new ConnectAttempt(
          report(target, ReachOutcome.CONNECTED, since(start)), Optional.of(socket));
    } catch (IOException e) {
      Duration elapsed = since(start);
      close(socket);
      ReachOutcome outcome = FailureReason.of(e, target, timeout.minus(elapsed));
      return new ConnectAttempt(report(target, outcome, elapsed), Optional.empty());
    }
  }

  private boolean isWithoutName() {
    return report.outcome() == ReachOutcome.OTHER_FAILURE;
  }

  boolean isConnected() {
    return socket.isPresent();
  }

  void close() {
    socket.ifPresent(ConnectAttempt::close);
  }

  private static ReachAttempt report(
      InetSocketAddress target, ReachOutcome outcome, Duration elapsed) {
    return new ReachAttempt(AddressText.of(target.getAddress()), outcome, elapsed);
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  // Zero would mean for ever.
  private static int millis(Duration timeout) {
    return Math.toIntExact(Math.max(1, timeout.toMillis()));
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
