package rdpdoctor.app.report.json;

import java.util.List;
import java.util.Set;
import rdpdoctor.app.report.Wording;
import rdpdoctor.diagnosis.Evidence;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Verdict;
import tools.jackson.core.JsonGenerator;

/** Writes one cause with its verdict. */
final class FindingJson {

  private FindingJson() {}

  static void write(JsonGenerator json, Finding finding, Wording wording) {
    Json.object(
        json,
        () -> {
          json.writeStringProperty("cause", finding.cause().id());
          json.writeStringProperty("stage", Json.token(finding.cause().stage()));
          json.writeStringProperty("verdict", token(finding.verdict()));
          Json.strings(json, "evidence", ids(finding.verdict().evidence()));
          Json.strings(json, "missing", missing(finding.verdict()));
          if (matters(finding.verdict())) {
            json.writeStringProperty("title", wording.cause(finding.cause().id()).title());
            remedies(json, finding.remediesByCost(), wording);
          }
        });
  }

  /** What may be the cause has words; the rest is a list of ids, since it is long. */
  private static boolean matters(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Confirmed _, Verdict.Suspected _ -> true;
      case Verdict.RuledOut _, Verdict.Undecided _ -> false;
    };
  }

  private static String token(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Confirmed _ -> "confirmed";
      case Verdict.Suspected _ -> "suspected";
      case Verdict.RuledOut _ -> "ruled-out";
      case Verdict.Undecided _ -> "undecided";
    };
  }

  private static List<String> ids(List<Evidence> evidence) {
    return evidence.stream().map(each -> each.fact().id()).distinct().toList();
  }

  private static List<String> missing(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Suspected suspected -> sortedIds(suspected.missing());
      case Verdict.Undecided undecided -> sortedIds(undecided.missing());
      case Verdict.Confirmed _, Verdict.RuledOut _ -> List.of();
    };
  }

  private static List<String> sortedIds(Set<Fact<?>> facts) {
    return facts.stream().<String>map(Fact::id).sorted().toList();
  }

  static void remedies(JsonGenerator json, List<Remedy> remedies, Wording wording) {
    Json.array(
        json,
        "remedies",
        remedies,
        (Remedy remedy) ->
            Json.object(
                json,
                () -> {
                  json.writeStringProperty("id", remedy.id());
                  json.writeStringProperty("cost", Json.token(remedy.cost()));
                  json.writeStringProperty("title", wording.remedy(remedy.id()).title());
                }));
  }
}
