package rdpdoctor.network.listen;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import rdpdoctor.diagnosis.facts.ForeignService;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.NegotiationAnswer;
import rdpdoctor.diagnosis.facts.NegotiationMatrix;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Framing;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * What was found at the stage LISTEN.
 *
 * @param answers to every question that was asked
 * @param stranger the first bytes of somebody who is not an RDP server
 * @param open the first connection, where the server selected a protocol on it
 */
public record Listened(
    ListenOutcome outcome,
    List<Question.Answered> answers,
    Optional<Bytes> stranger,
    Optional<Open> open) {

  public Listened {
    answers = List.copyOf(answers);
  }

  /** A connection on which a protocol has been selected. */
  public record Open(Call call, Question.Answered answered) {

    /** Whether it was this question that was asked on it. */
    public boolean asked(Question question) {
      return answered.answer().requested().equals(question.requested());
    }
  }

  /** The question whose answer leads on to TLS, the most demanding first. */
  public Optional<Question> tlsQuestion() {
    return question(Question.Answered::leadsToTls);
  }

  /** The question whose answer leads on to TLS without CredSSP. */
  public Optional<Question> plainTlsQuestion() {
    return question(Question.Answered::leadsToPlainTls);
  }

  /**
   * The question whose answer leads on to standard RDP security. A confirm without data to a
   * request without data counts only where the server does not refuse the same thing when it is
   * asked for by name.
   */
  public Optional<Question> rdpQuestion() {
    OptionalInt byName = Question.RDP.requested();
    boolean refusedByName =
        answers.stream()
            .map(Question.Answered::answer)
            .filter(answer -> answer.requested().equals(byName))
            .anyMatch(answer -> answer.kind() == NegotiationAnswer.Kind.FAILURE);
    return refusedByName ? Optional.empty() : question(Question.Answered::leadsToRdpSecurity);
  }

  /** Writes the facts of the stage. */
  public void write(Sheet sheet) {
    sheet.known(ListenFacts.OUTCOME, outcome);
    if (outcome == ListenOutcome.RDP) {
      sheet.known(
          ListenFacts.MATRIX,
          new NegotiationMatrix(answers.stream().map(Question.Answered::answer).toList()));
    }
    stranger.ifPresent(bytes -> writeStranger(bytes, sheet));
    anomaly()
        .filter(_ -> stranger.isEmpty())
        .ifPresent(anomaly -> sheet.known(ListenFacts.ANOMALY, anomaly));
    if (outcome == ListenOutcome.MALFORMED || outcome == ListenOutcome.TRUNCATED) {
      Bytes bytes = answers.getFirst().bytes();
      sheet.known(ListenFacts.FIRST_BYTES, ForeignServices.shown(bytes));
    }
  }

  private Optional<String> anomaly() {
    return outcome == ListenOutcome.TRUNCATED
        ? Optional.of(shortfall(answers.getFirst().bytes()))
        : answers.stream().flatMap(answered -> answered.anomalies().stream()).findFirst();
  }

  /** What an answer lacks that broke off. */
  private static String shortfall(Bytes bytes) {
    try {
      OptionalLong size = Framing.TPKT.size(bytes);
      String expected = size.isPresent() ? "" + size.getAsLong() : "at least " + Tpkt.HEADER_SIZE;
      return "TPKT: ends after byte %d, expected %s".formatted(bytes.size(), expected);
    } catch (DecodeException e) {
      return e.getMessage();
    }
  }

  private static void writeStranger(Bytes bytes, Sheet sheet) {
    sheet.known(ListenFacts.FIRST_BYTES, ForeignServices.shown(bytes));
    sheet.known(
        ListenFacts.FOREIGN_SERVICE,
        ForeignServices.identify(bytes).orElse(ForeignService.UNKNOWN));
  }

  private Optional<Question> question(Predicate<Question.Answered> leads) {
    return answers.stream()
        .filter(leads)
        .findFirst()
        .map(answered -> new Question(answered.answer().requested()));
  }
}
