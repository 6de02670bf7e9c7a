package rdpdoctor.app.examination;

import java.util.List;
import rdpdoctor.diagnosis.CrashedCheck;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Diagnostician;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.LegacyTls;
import rdpdoctor.network.NetworkVantage;
import rdpdoctor.network.ProbeSettings;

/** Observes from the network, derives what follows, and holds it against every known cause. */
public final class NetworkExaminer implements Examiner {

  private final NetworkVantage vantage;
  private final Diagnostician diagnostician = new Diagnostician(KnowledgeBase.causes());

  public NetworkExaminer(ProbeSettings settings) {
    LegacyTls.allow();
    this.vantage = new NetworkVantage(settings);
  }

  @Override
  public Diagnosis examine(Endpoint endpoint) {
    return look(endpoint).diagnosis();
  }

  @Override
  public Examination look(Endpoint endpoint) {
    try {
      Facts observed = vantage.observe(endpoint);
      Facts facts = KnowledgeBase.withDerived(observed);
      return new Examination(
          observed, List.of(), diagnostician.diagnose(endpoint.toString(), facts));
    } catch (RuntimeException e) {
      // Our own error on one target: its report says so, and the other targets go on.
      return crashed(endpoint, Crash.of("network-vantage", e));
    }
  }

  private static Examination crashed(Endpoint endpoint, CrashedCheck crash) {
    return new Examination(
        Facts.none(),
        List.of(crash),
        new Diagnosis(endpoint.toString(), Facts.none(), List.of(), List.of(), List.of(crash)));
  }
}
