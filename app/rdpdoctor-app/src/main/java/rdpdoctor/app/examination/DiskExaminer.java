package rdpdoctor.app.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import rdpdoctor.diagnosis.CrashedCheck;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Diagnostician;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.disk.collect.DiskVantage;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.LegacyTls;
import rdpdoctor.network.NetworkVantage;
import rdpdoctor.network.ProbeSettings;

/** Observes the disk of a machine, and the machine from the network too where it runs. */
public final class DiskExaminer {

  private final Diagnostician diagnostician = new Diagnostician(KnowledgeBase.causes());

  public Diagnosis examine(WindowsFolder windows) {
    return examine(windows.place().toString(), List.of(ofDisk(windows)));
  }

  /** What both show together is one diagnosis. */
  public Diagnosis examine(WindowsFolder windows, Endpoint endpoint, ProbeSettings settings) {
    LegacyTls.allow();
    View network =
        new View("network-vantage", () -> new NetworkVantage(settings).observe(endpoint));
    return examine(endpoint + " + " + windows.place(), List.of(network, ofDisk(windows)));
  }

  /** What a disk tells, without any conclusion. */
  public static Facts observe(WindowsFolder windows) {
    return new DiskVantage(KnowledgeBase.registryKeys(), KnowledgeBase.events()).observe(windows);
  }

  private static View ofDisk(WindowsFolder windows) {
    return new View("disk-vantage", () -> observe(windows));
  }

  private Diagnosis examine(String target, List<View> views) {
    List<CrashedCheck> crashed = new ArrayList<>();
    Facts observed = Facts.none();
    for (View view : views) {
      observed = observed.and(view.observe(crashed));
    }
    Facts facts = observed;
    View derivation = new View("derivation", () -> KnowledgeBase.withDerived(facts));
    Facts derived = crashed.size() < views.size() ? derivation.observe(crashed) : facts;
    Diagnosis diagnosis = diagnostician.diagnose(target, derived);
    crashed.addAll(diagnosis.crashed());
    return new Diagnosis(
        target, diagnosis.facts(), diagnosis.stages(), diagnosis.findings(), crashed);
  }

  /** One way of looking; where it fails by an error of ours, the others go on. */
  private record View(String name, Supplier<Facts> look) {

    Facts observe(List<CrashedCheck> crashed) {
      try {
        return look.get();
      } catch (RuntimeException e) {
        crashed.add(new CrashedCheck(name, NetworkExaminer.describe(e)));
        return Facts.none();
      }
    }
  }
}
