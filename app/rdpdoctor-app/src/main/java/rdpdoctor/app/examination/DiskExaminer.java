package rdpdoctor.app.examination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import rdpdoctor.app.repair.journal.JournalFolder;
import rdpdoctor.app.repair.journal.LoweredSecurity;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.disk.collect.DiskVantage;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.LegacyTls;
import rdpdoctor.network.NetworkVantage;
import rdpdoctor.network.ProbeSettings;

/** Observes the disk of a machine, and the machine from the network too where it runs. */
public final class DiskExaminer {

  private final Optional<String> user;
  private final Optional<JournalFolder> journals;

  public DiskExaminer() {
    this(Optional.empty());
  }

  /**
   * An examiner that asks the disk for one person.
   *
   * @param user who signs in, as it was typed; empty if nobody said
   */
  public DiskExaminer(Optional<String> user) {
    this(user, Optional.empty());
  }

  private DiskExaminer(Optional<String> user, Optional<JournalFolder> journals) {
    this.user = user;
    this.journals = journals;
  }

  /** The same, which remembers what was repaired. */
  public DiskExaminer with(JournalFolder folder) {
    return new DiskExaminer(user, Optional.of(folder));
  }

  public Diagnosis examine(WindowsFolder windows) {
    return look(windows).diagnosis();
  }

  /** With what was observed apart. */
  public Examination look(WindowsFolder windows) {
    return look(windows.place().toString(), List.of(ofDisk(windows)));
  }

  /** What both show together is one diagnosis. */
  public Examination look(WindowsFolder windows, Endpoint endpoint, ProbeSettings settings) {
    LegacyTls.allow();
    View network =
        new View("network-vantage", () -> new NetworkVantage(settings).observe(endpoint));
    return look(endpoint + " + " + windows.place(), List.of(network, ofDisk(windows)));
  }

  /** What a disk tells, without any conclusion. */
  public static Facts observe(WindowsFolder windows) {
    return new DiskVantage(KnowledgeBase.registryKeys(), KnowledgeBase.events()).observe(windows);
  }

  private View ofDisk(WindowsFolder windows) {
    return new View("disk-vantage", () -> observe(windows).and(remembered(windows)));
  }

  private Facts remembered(WindowsFolder windows) {
    Facts.Builder facts = Facts.builder();
    journals.ifPresent(
        folder ->
            facts.add(
                SecurityHostFacts.LOWERED_BY_REPAIR, new LoweredSecurity(folder).on(windows)));
    return facts.build();
  }

  private Examination look(String target, List<View> views) {
    Looks looks = new Looks();
    Facts observed = Facts.none();
    for (View view : views) {
      observed = observed.and(looks.take(view.name(), view.look(), Facts.none()));
    }
    return Examination.of(target, observed.and(told(observed)), looks.crashed());
  }

  /** The time of our own clock, which accounts expire by, and what the command line says. */
  private Facts told(Facts observed) {
    Facts.Builder told = Facts.builder();
    if (observed.best(TargetFacts.OBSERVED_AT).isEmpty()) {
      told.known(TargetFacts.OBSERVED_AT, Instant.now(), new Source(Vantage.CLIENT, "clock"));
    }
    user.ifPresent(
        name -> told.known(SignInHostFacts.USER, name, new Source(Vantage.CLIENT, "--user")));
    return told.build();
  }

  /** One way of looking. */
  private record View(String name, Supplier<Facts> look) {}
}
