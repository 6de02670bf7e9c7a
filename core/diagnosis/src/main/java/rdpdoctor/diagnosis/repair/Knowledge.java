package rdpdoctor.diagnosis.repair;

import java.util.Optional;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Facts;

/** What has to be known for choosing remedies. */
public interface Knowledge {

  /** The facts with all that follows from them. */
  Facts withDerived(Facts observed);

  Diagnosis diagnose(Facts derived);

  /** How to carry out a remedy; empty for one that only people can. */
  Optional<Treatment> treatment(String remedy);
}
