package rdpdoctor.app.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rdpdoctor.app.report.Conclusion;
import rdpdoctor.diagnosis.Contradiction;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Evidence;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Verdict;
import rdpdoctor.diagnosis.facts.ListenFacts;

/** Whether two diagnoses say the same, be it of a target under another name. */
public final class Diagnoses {

  private Diagnoses() {}

  public static void assertSame(Diagnosis expected, Diagnosis actual) {
    assertEquals(lines(conclusions(expected.facts())), lines(conclusions(actual.facts())));
    assertEquals(lines(verdicts(expected)), lines(verdicts(actual)));
    assertEquals(expected.stages(), actual.stages());
    assertEquals(Conclusion.of(expected), Conclusion.of(actual));
    assertEquals(Contradiction.in(expected).size(), Contradiction.in(actual).size());
  }

  private static String lines(Map<String, ?> map) {
    return map.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  /** The readings whose values can name nobody: switches, numbers and constants. */
  private static Map<String, List<String>> conclusions(Facts facts) {
    Map<String, List<String>> conclusions = new TreeMap<>();
    for (Fact<?> fact : facts.facts()) {
      conclusions.put(fact.id(), facts.readings(fact).stream().map(Diagnoses::inShort).toList());
    }
    // Nothing is concluded from them, and nobody knows what they hold.
    conclusions.remove(ListenFacts.FIRST_BYTES.id());
    return conclusions;
  }

  private static String inShort(Reading<?> reading) {
    String kind = reading.getClass().getSimpleName() + " from " + reading.source().vantage();
    return reading instanceof Reading.Known<?> known && namesNobody(known.value())
        ? kind + ": " + known.value()
        : kind;
  }

  private static boolean namesNobody(Object value) {
    return value instanceof Enum<?> || value instanceof Number || value instanceof Boolean;
  }

  private static Map<String, String> verdicts(Diagnosis diagnosis) {
    return diagnosis.findings().stream()
        .collect(
            Collectors.toMap(
                finding -> finding.cause().id(), Diagnoses::verdict, (a, _) -> a, TreeMap::new));
  }

  private static String verdict(Finding finding) {
    Set<String> missing = new TreeSet<>();
    if (finding.verdict() instanceof Verdict.Undecided undecided) {
      undecided.missing().forEach(fact -> missing.add(fact.id()));
    }
    return "%s by %s without %s"
        .formatted(
            finding.verdict().getClass().getSimpleName(),
            finding.verdict().evidence().stream().map(Diagnoses::evidence).toList(),
            missing);
  }

  private static String evidence(Evidence evidence) {
    return evidence.fact().id() + ' ' + inShort(evidence.reading());
  }
}
