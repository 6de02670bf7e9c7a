package rdpdoctor.knowledge.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;
import rdpdoctor.testkit.Shared;

/**
 * The settings as the fact base beside the project has them: of its YAML no more than the block
 * style that it is written in.
 */
record FactBase(Map<String, Entry> entries) {

  private static final String ITEM = "- id: ";

  /**
   * One setting.
   *
   * @param lines by key; the lines below a key stand as they are
   */
  record Entry(Map<String, List<String>> lines) {

    /** A value that may go on in further lines, without its quotes. */
    String scalar(String key) {
      String joined = String.join(" ", lines.getOrDefault(key, List.of()));
      return unquoted(joined.strip().replaceAll("\\s+", " "));
    }

    boolean has(String key) {
      return lines.containsKey(key);
    }

    /** The keys and values below a key. */
    Map<String, String> map(String key) {
      Map<String, String> map = new LinkedHashMap<>();
      String last = "";
      for (String line : lines.getOrDefault(key, List.of())) {
        int colon = line.indexOf(':');
        boolean isKey = line.startsWith("    ") && !line.startsWith("     ") && colon > 0;
        if (isKey && !line.strip().startsWith("-")) {
          last = unquoted(line.substring(0, colon).strip());
          map.put(last, line.substring(colon + 1).strip());
        } else if (!last.isEmpty()) {
          map.merge(last, line.strip(), (before, more) -> (before + " " + more).strip());
        }
      }
      map.replaceAll((_, value) -> unquoted(value));
      return map;
    }
  }

  static FactBase read() {
    Path file = Shared.projectRoot().resolveSibling("shared/knowledge/settings.yaml");
    if (Files.notExists(file)) {
      throw new TestAbortedException("no fact base beside the project");
    }
    try {
      return parse(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FactBase parse(List<String> lines) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Map<String, List<String>> current = new LinkedHashMap<>();
    List<String> below = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(ITEM)) {
        current = new LinkedHashMap<>();
        entries.put(line.substring(ITEM.length()).strip(), new Entry(current));
      } else if (line.matches("  [a-z_]+:.*")) {
        below = new ArrayList<>();
        int colon = line.indexOf(':');
        current.put(line.substring(2, colon), below);
        if (colon + 1 < line.length()) {
          below.add(line.substring(colon + 1));
        }
      } else {
        below.add(line);
      }
    }
    return new FactBase(entries);
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
    return quoted ? text.substring(1, text.length() - 1).replace("''", "'") : text;
  }
}
