package rdpdoctor.app.repair.emit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.TargetIdentity;

/**
 * A plan as a script for Windows PowerShell 5.1 on the running host. It reads everything that it
 * changes first, refuses if anything is not as planned, backs up, writes, reads back, and takes
 * everything back with {@code -Undo}. Its help documents its exit codes.
 *
 * <p>In UTF-8 with a byte order mark, without which 5.1 takes it for a code page.
 */
public final class PowerShellScript {

  private static final String MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  private final List<Change> changes;
  private final PlanTable table;
  private final Language language;

  /**
   * @throws IllegalArgumentException if the plan changes more than one control set
   */
  public PowerShellScript(Plan plan, TargetIdentity target, Language language) {
    this.changes = HostChanges.of(plan);
    this.table = new PlanTable(plan, target, language);
    this.language = language;
  }

  /** What it leaves out: a running Windows opens SAM and SECURITY to nobody. */
  public List<Change> left() {
    return changes.stream().filter(Predicate.not(PowerShellScript::isHeld)).toList();
  }

  private static boolean isHeld(Change change) {
    // .NET ends a name at the first zero, and would change the value of that name.
    return HostChanges.isFreeOf(change, unit -> unit == 0)
        && HostChanges.isReachable(change.resource());
  }

  /** The script. */
  public byte[] toBytes() {
    return resource("repair.ps1")
        .lines()
        .map(this::filled)
        .flatMap(String::lines)
        .collect(Collectors.joining(LINE_END, MARK, LINE_END))
        .getBytes(UTF_8);
  }

  /** A line of the program, or what stands in its place. */
  private String filled(String line) {
    return switch (line) {
      case "#<help>" -> inLanguage("help");
      case "#<plan>" -> table.text(held(), left());
      case "#<text>" -> inLanguage("text");
      case "#<host>" -> resource("host.cs");
      // An empty text has no lines.
      default -> line.isEmpty() ? "\n" : line;
    };
  }

  private List<Change> held() {
    return changes.stream().filter(PowerShellScript::isHeld).toList();
  }

  private String inLanguage(String name) {
    return resource("%s.%s.txt".formatted(name, language.name().toLowerCase(Locale.ROOT)));
  }

  private static String resource(String name) {
    try (InputStream file =
        Objects.requireNonNull(PowerShellScript.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
