package rdpdoctor.diagnosis.facts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The answers to all combinations of requested protocols, in the order in which they were asked.
 */
public record NegotiationMatrix(List<NegotiationAnswer> answers) {

  public NegotiationMatrix {
    answers = List.copyOf(answers);
  }

  public Optional<NegotiationAnswer> to(int requestedProtocols) {
    return find(OptionalInt.of(requestedProtocols));
  }

  /** The answer to a Connection Request without negotiation data. */
  public Optional<NegotiationAnswer> toNoRequest() {
    return find(OptionalInt.empty());
  }

  private Optional<NegotiationAnswer> find(OptionalInt requested) {
    return answers.stream().filter(answer -> answer.requested().equals(requested)).findFirst();
  }
}
