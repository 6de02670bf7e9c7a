package rdpdoctor.network.listen;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.network.Depth;
import rdpdoctor.network.Wiretap;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Dialer;
import rdpdoctor.network.link.Lanes;
import rdpdoctor.rdp.wire.Bytes;

/** Finds out who listens, and what it says to each combination of protocols. */
public final class ListenStep {

  private static final int TPKT_VERSION = 3;

  private final Dialer dialer;
  private final Wiretap wiretap;
  private final Supplier<Bytes> tlsGreeting;
  private final Duration timeout;

  /**
   * Looks at the server behind this dialer.
   *
   * @param tlsGreeting how a client begins that speaks TLS without X.224
   */
  public ListenStep(Dialer dialer, Wiretap wiretap, Supplier<Bytes> tlsGreeting, Duration timeout) {
    this.dialer = dialer;
    this.wiretap = wiretap;
    this.tlsGreeting = tlsGreeting;
    this.timeout = timeout;
  }

  /** Begins on a connection that is open already. */
  public Listened look(Call first, Depth depth) {
    Deadline deadline = Deadline.in(timeout);
    Question.Answered answered = Question.EVERYTHING.ask(first, Deadline.in(timeout.dividedBy(2)));
    if (!answered.isRdp()) {
      first.close();
      return notRdp(answered, deadline, depth);
    }
    List<Question.Answered> answers = new ArrayList<>(List.of(answered));
    boolean goesOn = answered.leadsOn();
    if (depth == Depth.FULL || !goesOn) {
      answers.addAll(askOthers(deadline));
    }
    if (!goesOn) {
      first.close();
    }
    Optional<Listened.Open> open =
        goesOn ? Optional.of(new Listened.Open(first, answered)) : Optional.empty();
    return new Listened(ListenOutcome.RDP, answers, Optional.empty(), open);
  }

  private List<Question.Answered> askOthers(Deadline deadline) {
    List<Question> others = Question.ALL.subList(1, Question.ALL.size());
    return Lanes.map(others, deadline, question -> askAnew(question, deadline));
  }

  private Question.Answered askAnew(Question question, Deadline deadline) {
    try (Call call = new Call(dialer.dial(deadline), wiretap.connection())) {
      return question.ask(call, deadline);
    } catch (IOException e) {
      return question.unanswered(deadline.isOver());
    }
  }

  /** Some servers answer only a plainer request; others are no RDP servers at all. */
  private Listened notRdp(Question.Answered first, Deadline deadline, Depth depth) {
    if (first.bytes().isEmpty()) {
      Question.Answered plain = askAnew(Question.NO_NEGOTIATION, half(deadline));
      if (plain.isRdp()) {
        List<Question.Answered> answers = new ArrayList<>(List.of(first, plain));
        if (depth == Depth.FULL) {
          askOthers(deadline).stream().filter(ListenStep::isNegotiated).forEach(answers::add);
        }
        return new Listened(ListenOutcome.RDP, answers, Optional.empty(), Optional.empty());
      }
    }
    Optional<Bytes> stranger =
        first.bytes().isEmpty()
            ? new Greetings(dialer, deadline).firstWords(tlsGreeting.get())
            : Optional.of(first.bytes()).filter(bytes -> bytes.get(0) != TPKT_VERSION);
    ListenOutcome outcome = stranger.isPresent() ? ListenOutcome.OTHER_PROTOCOL : failure(first);
    return new Listened(outcome, List.of(first), stranger, Optional.empty());
  }

  private static boolean isNegotiated(Question.Answered answered) {
    return answered.answer().requested().isPresent();
  }

  private static Deadline half(Deadline deadline) {
    return Deadline.in(deadline.remaining().dividedBy(2));
  }

  private static ListenOutcome failure(Question.Answered first) {
    if (!first.anomalies().isEmpty()) {
      return ListenOutcome.MALFORMED;
    }
    if (!first.bytes().isEmpty()) {
      return ListenOutcome.TRUNCATED;
    }
    return switch (first.answer().kind()) {
      case CLOSED -> ListenOutcome.CLOSED;
      case RESET -> ListenOutcome.RESET;
      case SILENT, SELECTED, FAILURE, NO_DATA, DISCONNECTED, MALFORMED -> ListenOutcome.SILENT;
    };
  }
}
