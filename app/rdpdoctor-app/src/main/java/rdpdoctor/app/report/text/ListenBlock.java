package rdpdoctor.app.report.text;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.NegotiationAnswer;
import rdpdoctor.diagnosis.facts.NegotiationMatrix;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** What stage LISTEN showed: who answered, and how to each combination of protocols. */
final class ListenBlock {

  private ListenBlock() {}

  static List<Row> rows(Facts facts, TextStyle style) {
    List<Row> rows = new ArrayList<>();
    facts
        .value(ListenFacts.FIRST_BYTES)
        .ifPresent(
            bytes ->
                rows.add(
                    Row.of(
                        style.of(Phrase.FIRST_BYTES),
                        Printable.of(bytes.printable()),
                        bytes.hex())));
    facts
        .value(ListenFacts.ANOMALY)
        .ifPresent(anomaly -> rows.add(Row.of(style.of(Phrase.ANOMALY), Printable.of(anomaly))));
    facts
        .value(ListenFacts.MATRIX)
        .ifPresent(
            matrix -> rows.add(new Row(style.of(Phrase.NEGOTIATION), answers(matrix, style))));
    facts
        .value(ListenFacts.SECURITY_LAYER)
        .ifPresent(layer -> rows.add(Row.of(style.of(Phrase.SECURITY_LAYER), style.of(layer))));
    facts
        .value(ListenFacts.SYSTEM_HINT)
        .ifPresent(hint -> rows.add(Row.of(style.of(Phrase.LOOKS_LIKE), Printable.of(hint))));
    return rows;
  }

  static List<String> answers(NegotiationMatrix matrix, TextStyle style) {
    Answers answers = new Answers(style);
    matrix
        .answers()
        .forEach(
            answer ->
                answers.add(SecurityProtocol.name(answer.requested()), answer(answer, style)));
    return answers.lines();
  }

  private static String answer(NegotiationAnswer answer, TextStyle style) {
    return switch (answer.kind()) {
      case SELECTED -> SecurityProtocol.name(answer.code()) + flags(answer, style);
      case FAILURE ->
          style.of(Phrase.FAILURE)
              + ": "
              + CodeText.of(CodeSpace.NEGOTIATION_FAILURE, answer.code());
      case NO_DATA -> style.of(Phrase.STANDARD_SECURITY);
      case DISCONNECTED -> style.of(Phrase.DISCONNECTED);
      case CLOSED -> style.of(Phrase.CLOSED);
      case SILENT -> style.of(Phrase.SILENT);
      case RESET -> style.of(Phrase.RESET);
      case MALFORMED -> style.of(Phrase.MALFORMED);
    };
  }

  private static String flags(NegotiationAnswer answer, TextStyle style) {
    return style.verbose()
        ? ", " + style.of(Phrase.FLAGS, "0x" + Integer.toHexString(answer.flags()))
        : "";
  }
}
