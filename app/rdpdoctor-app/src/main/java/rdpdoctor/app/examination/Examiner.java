package rdpdoctor.app.examination;

import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.ProbeSettings;

/** Looks at an endpoint and concludes; many threads may ask at once. */
@FunctionalInterface
public interface Examiner {

  Diagnosis examine(Endpoint endpoint);

  /** With what was observed apart; where nobody tells it apart, all counts as observed. */
  default Examination look(Endpoint endpoint) {
    Diagnosis diagnosis = examine(endpoint);
    return new Examination(diagnosis.facts(), diagnosis.crashed(), diagnosis);
  }

  /** Makes examiners that look in a certain way. */
  @FunctionalInterface
  interface Maker {
    Examiner with(ProbeSettings settings);
  }
}
