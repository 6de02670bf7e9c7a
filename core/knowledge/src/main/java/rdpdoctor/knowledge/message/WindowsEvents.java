package rdpdoctor.knowledge.message;

import java.util.List;
import rdpdoctor.diagnosis.event.EventPattern;

/** The events that speak of Remote Desktop, for whoever reads event logs. */
public final class WindowsEvents {

  private static final Lazy<List<EventPattern>> PATTERNS = new Lazy<>(WindowsEvents::read);

  private WindowsEvents() {}

  public static List<EventPattern> patterns() {
    return PATTERNS.get();
  }

  private static List<EventPattern> read() {
    return Table.read("windows-events").rows().stream()
        .map(
            row ->
                new EventPattern(
                    row.cell("log"), row.cell("source"), Integer.parseInt(row.cell("code"))))
        .toList();
  }
}
