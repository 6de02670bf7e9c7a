package rdpdoctor.app.report.text;

import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.TargetFacts;

/** From where a target was looked at. */
final class Views {

  private Views() {}

  static boolean disk(Diagnosis diagnosis) {
    return !diagnosis.facts().readings(HostFacts.REGISTRY).isEmpty();
  }

  /** Also where a test made up a diagnosis that nobody looked for. */
  static boolean network(Diagnosis diagnosis) {
    return !diagnosis.facts().readings(TargetFacts.HOST).isEmpty() || !disk(diagnosis);
  }
}
