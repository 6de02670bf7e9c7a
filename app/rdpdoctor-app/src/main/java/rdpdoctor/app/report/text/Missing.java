package rdpdoctor.app.report.text;

import java.util.EnumSet;
import java.util.Set;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Verdict;

/** What would decide a finding, and who could see it. */
final class Missing {

  private Missing() {}

  static Set<Fact<?>> of(Finding finding) {
    return switch (finding.verdict()) {
      case Verdict.Undecided undecided -> undecided.missing();
      case Verdict.Suspected suspected -> suspected.missing();
      case Verdict.Confirmed _, Verdict.RuledOut _ -> Set.of();
    };
  }

  static Set<Vantage> visibleFrom(Finding finding) {
    Set<Vantage> vantages = EnumSet.noneOf(Vantage.class);
    of(finding).forEach(fact -> vantages.addAll(fact.visibleFrom()));
    return vantages;
  }

  /** Whether a disk that was looked at could not be read where it would decide this. */
  static boolean couldNotBeRead(Finding finding, Facts facts) {
    return of(finding).stream()
        .flatMap(fact -> facts.readings(fact).stream())
        .anyMatch(
            reading ->
                reading instanceof Reading.Unknown<?> unknown
                    && unknown.source().vantage() == Vantage.DISK);
  }

  /** Everything that speaks of the server holds, and only the client is left to ask. */
  static boolean dependsOnClientAlone(Finding finding) {
    return finding.verdict() instanceof Verdict.Undecided(var evidence, var missing)
        && !evidence.isEmpty()
        && !missing.isEmpty()
        && missing.stream().allMatch(fact -> fact.visibleFrom().equals(Set.of(Vantage.CLIENT)));
  }
}
