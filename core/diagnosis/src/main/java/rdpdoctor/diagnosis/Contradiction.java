package rdpdoctor.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What two vantage points say and cannot both be right about: one of them may have seen another
 * machine, or the same one at another time.
 */
public sealed interface Contradiction {

  /** One fact, known in different ways. */
  record OfReadings(Fact<?> fact, List<Reading<?>> readings) implements Contradiction {
    public OfReadings {
      readings = List.copyOf(readings);
    }
  }

  /** A cause that is confirmed without the network, at a stage that the connection got past. */
  record OfStage(Finding finding, StageResult stage) implements Contradiction {}

  /** Those of one diagnosis, facts first. */
  static List<Contradiction> in(Diagnosis diagnosis) {
    List<Contradiction> found = new ArrayList<>();
    diagnosis.facts().facts().forEach(fact -> addReadings(fact, diagnosis.facts(), found));
    for (Finding finding : diagnosis.confirmed()) {
      diagnosis.stages().stream()
          .filter(stage -> stage.stage() == finding.cause().stage())
          .filter(stage -> stage.status() == StageStatus.PASSED)
          .filter(_ -> isUnseenOnTheWire(finding))
          .forEach(stage -> found.add(new OfStage(finding, stage)));
    }
    return List.copyOf(found);
  }

  private static <T> void addReadings(Fact<T> fact, Facts facts, List<Contradiction> found) {
    List<Reading<T>> readings = withoutOvertaken(facts.readings(fact));
    if (vantages(readings).distinct().count() > 1 && values(readings).distinct().count() > 1) {
      found.add(new OfReadings(fact, List.copyOf(readings)));
    }
  }

  /** A sign-in goes the way that the network began, and further: its readings take over. */
  private static <T> List<Reading<T>> withoutOvertaken(List<Reading<T>> readings) {
    boolean signedIn = vantages(readings).anyMatch(Vantage.SIGN_IN::equals);
    return readings.stream()
        .filter(reading -> !signedIn || reading.source().vantage() != Vantage.NETWORK)
        .toList();
  }

  private static <T> Stream<Vantage> vantages(List<Reading<T>> readings) {
    return readings.stream()
        .filter(Reading.Known.class::isInstance)
        .map(reading -> reading.source().vantage());
  }

  private static <T> Stream<T> values(List<Reading<T>> readings) {
    return readings.stream()
        .flatMap(
            reading ->
                reading instanceof Reading.Known<T>(T value, Source _)
                    ? Stream.of(value)
                    : Stream.of());
  }

  private static boolean isUnseenOnTheWire(Finding finding) {
    return finding.verdict().evidence().stream()
        .map(evidence -> evidence.reading().source().vantage())
        .noneMatch(vantage -> vantage == Vantage.NETWORK || vantage == Vantage.SIGN_IN);
  }
}
