package rdpdoctor.network.secure;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SNIHostName;
import rdpdoctor.diagnosis.facts.NegotiationAnswer;
import rdpdoctor.diagnosis.facts.TlsVersionAnswer;
import rdpdoctor.diagnosis.facts.TlsVersionOutcome;
import rdpdoctor.network.Wiretap;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Dialer;
import rdpdoctor.network.link.Lanes;
import rdpdoctor.network.listen.Question;

/** Handshakes: one that offers every version, and one for each version alone. */
public final class TlsProbe {

  private final Dialer dialer;
  private final Wiretap wiretap;
  private final TlsOffer everything;

  /**
   * Looks at the server behind this dialer.
   *
   * @param host as the user gave it; a name is indicated to the server
   */
  public TlsProbe(Dialer dialer, Wiretap wiretap, String host) {
    this.dialer = dialer;
    this.wiretap = wiretap;
    this.everything = TlsOffer.everything(serverName(host));
  }

  /** A handshake as a client of today makes it, on a connection that waits for it. */
  public TlsResult handshake(Call call, Duration patience) {
    return new TlsHandshake(call, everything, Deadline.in(patience)).run();
  }

  /**
   * One handshake for each version alone, but for one whose result is known.
   *
   * @param question whose answer leads to TLS
   */
  public List<TlsVersionAnswer> versions(
      Question question, Optional<TlsVersionAnswer> known, Duration patience) {
    Deadline deadline = Deadline.in(patience);
    List<String> unknown =
        TlsOffer.VERSIONS.stream()
            .filter(version -> known.stream().noneMatch(a -> a.version().equals(version)))
            .toList();
    List<TlsVersionAnswer> answers =
        new ArrayList<>(
            Lanes.map(unknown, deadline, version -> version(question, version, deadline)));
    known.ifPresent(answers::add);
    answers.sort(Comparator.comparingInt(answer -> TlsOffer.VERSIONS.indexOf(answer.version())));
    return answers;
  }

  private TlsVersionAnswer version(Question question, String version, Deadline deadline) {
    try (Call call = new Call(dialer.dial(deadline), wiretap.connection())) {
      Question.Answered answered = question.ask(call, deadline);
      if (!answered.leadsToTls()) {
        return failed(version, unsecured(answered.answer().kind()), OptionalInt.empty());
      }
      TlsOffer offer = everything.only(version);
      return answer(version, new TlsHandshake(call, offer, deadline).run());
    } catch (SocketTimeoutException e) {
      return failed(version, TlsVersionOutcome.SILENT, OptionalInt.empty());
    } catch (IOException e) {
      return failed(version, TlsVersionOutcome.RESET, OptionalInt.empty());
    }
  }

  /** This time the negotiation did not even lead to TLS. */
  private static TlsVersionOutcome unsecured(NegotiationAnswer.Kind kind) {
    return switch (kind) {
      case SILENT -> TlsVersionOutcome.SILENT;
      case CLOSED -> TlsVersionOutcome.CLOSED;
      case RESET -> TlsVersionOutcome.RESET;
      case SELECTED, FAILURE, NO_DATA, DISCONNECTED, MALFORMED -> TlsVersionOutcome.FAILED;
    };
  }

  /** The result of a handshake as the answer to a version. */
  public static TlsVersionAnswer answer(String version, TlsResult result) {
    return switch (result) {
      case TlsResult.Established established ->
          new TlsVersionAnswer(
              version,
              TlsVersionOutcome.ACCEPTED,
              Optional.of(established.suite()),
              Optional.empty());
      case TlsResult.Failed failed -> failed(version, failed.outcome(), failed.alert());
    };
  }

  private static TlsVersionAnswer failed(
      String version, TlsVersionOutcome outcome, OptionalInt alert) {
    Optional<Integer> description =
        alert.isPresent() ? Optional.of(alert.getAsInt()) : Optional.empty();
    return new TlsVersionAnswer(version, outcome, Optional.empty(), description);
  }

  private static Optional<SNIHostName> serverName(String host) {
    // An address is never indicated (RFC 6066 section 3); neither is what no host name may be.
    boolean isAddress = host.contains(":") || host.matches("[0-9.]+");
    try {
      return isAddress ? Optional.empty() : Optional.of(new SNIHostName(host));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
