package rdpdoctor.disk.collect;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.event.EventPattern;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;

/** The disk of a machine that need not run: reads what it is asked for, and writes nothing. */
public final class DiskVantage {

  private final List<KeyPattern> keys;
  private final List<EventPattern> events;

  /**
   * Says what to read.
   *
   * @param keys of the registry
   * @param events of the event logs, of which only those are opened that hold one of them
   */
  public DiskVantage(List<KeyPattern> keys, List<EventPattern> events) {
    this.keys = List.copyOf(keys);
    this.events = List.copyOf(events);
  }

  /** Everything that the disk tells; what could not be read is said in its place. */
  public Facts observe(WindowsFolder windows) {
    return ofHives(windows)
        .and(new FileCollector(windows).facts())
        .and(new EventCollector(windows, events).facts());
  }

  private Facts ofHives(WindowsFolder windows) {
    try (Hives hives = new Hives(windows)) {
      RegistryExcerpt excerpt = new RegistryReader(hives.all()).read(wanted());
      Source source = new Source(Vantage.DISK, windows.place().toString());
      return hives
          .facts()
          .and(Facts.builder().known(HostFacts.REGISTRY, excerpt, source).build())
          .and(new AccountCollector(hives, excerpt).facts());
    }
  }

  private List<KeyPattern> wanted() {
    List<KeyPattern> wanted = new ArrayList<>(keys);
    wanted.add(AccountCollector.PRODUCT_OPTIONS);
    return wanted;
  }
}
