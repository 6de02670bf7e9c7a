package rdpdoctor.app.repair;

import java.util.Optional;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Diagnostician;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.repair.Knowledge;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.knowledge.remedy.Treatments;

/**
 * The knowledge base, on one target.
 *
 * @param target as reports name it
 */
record TargetKnowledge(String target) implements Knowledge {

  private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(KnowledgeBase.causes());

  @Override
  public Facts withDerived(Facts observed) {
    return KnowledgeBase.withDerived(observed);
  }

  @Override
  public Diagnosis diagnose(Facts derived) {
    return DIAGNOSTICIAN.diagnose(target, derived);
  }

  @Override
  public Optional<Treatment> treatment(String remedy) {
    return Treatments.of(remedy);
  }
}
