package rdpdoctor.app.report.text;

import java.util.List;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.ReachAttempts;
import rdpdoctor.diagnosis.facts.ReachFacts;

/** What stage REACH showed beyond its line: every address, where there are several. */
final class ReachBlock {

  private ReachBlock() {}

  static List<Row> rows(Facts facts, TextStyle style) {
    return facts.value(ReachFacts.ATTEMPTS).stream()
        .filter(attempts -> attempts.list().size() > 1 || style.verbose())
        .map(attempts -> new Row(style.of(Phrase.ATTEMPTS), attempts(attempts, style)))
        .toList();
  }

  static List<String> attempts(ReachAttempts attempts, TextStyle style) {
    Answers answers = new Answers(style);
    attempts
        .list()
        .forEach(
            attempt ->
                answers.add(
                    attempt.address(),
                    style.of(attempt.outcome()) + " (" + ElapsedText.of(attempt.elapsed()) + ")"));
    return answers.lines();
  }
}
