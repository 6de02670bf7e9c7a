package rdpdoctor.app.examination;

import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.ProbeSettings;

/** Looks at an endpoint and concludes; many threads may ask at once. */
@FunctionalInterface
public interface Examiner {

  Diagnosis examine(Endpoint endpoint);

  /** Makes examiners that look in a certain way. */
  @FunctionalInterface
  interface Maker {
    Examiner with(ProbeSettings settings);
  }
}
