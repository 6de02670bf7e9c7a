package rdpdoctor.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import rdpdoctor.diagnosis.facts.NegotiationAnswer;
import rdpdoctor.diagnosis.facts.NegotiationAnswer.Kind;
import rdpdoctor.diagnosis.facts.NegotiationMatrix;

/**
 * The answers to all combinations of requested protocols, in the shorthand of a protocol table:
 * {@code answers("-", "F1", "S1", "F1", "S1", "F1", "S1")} for no request and the requests 0, 1, 2,
 * 3, 8 and 0xb. {@code -} is a confirm without negotiation data, {@code F} a failure code, {@code
 * S} a selected protocol.
 */
public final class Answers {

  private static final List<OptionalInt> REQUESTS =
      List.of(
          OptionalInt.empty(),
          OptionalInt.of(0),
          OptionalInt.of(1),
          OptionalInt.of(2),
          OptionalInt.of(3),
          OptionalInt.of(8),
          OptionalInt.of(0xb));

  private Answers() {}

  public static NegotiationMatrix answers(String... cells) {
    return withFlags(0, cells);
  }

  /** The flags stand in every answer that selects a protocol. */
  public static NegotiationMatrix withFlags(int flags, String... cells) {
    List<NegotiationAnswer> answers = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      answers.add(answer(REQUESTS.get(i), cells[i], flags));
    }
    return new NegotiationMatrix(answers);
  }

  /** Every request is answered alike. */
  public static NegotiationMatrix always(String cell) {
    return answers(cell, cell, cell, cell, cell, cell, cell);
  }

  private static NegotiationAnswer answer(OptionalInt requested, String cell, int flags) {
    return switch (cell.charAt(0)) {
      case 'S' -> new NegotiationAnswer(requested, Kind.SELECTED, code(cell), flags);
      case 'F' -> new NegotiationAnswer(requested, Kind.FAILURE, code(cell), 0);
      case '-' -> new NegotiationAnswer(requested, Kind.NO_DATA, 0, 0);
      case '.' -> new NegotiationAnswer(requested, Kind.SILENT, 0, 0);
      default -> throw new IllegalArgumentException("answer is \"%s\"".formatted(cell));
    };
  }

  private static int code(String cell) {
    return Integer.parseInt(cell.substring(1));
  }
}
