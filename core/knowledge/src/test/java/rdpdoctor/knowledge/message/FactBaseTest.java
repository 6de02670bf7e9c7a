package rdpdoctor.knowledge.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nothing of the fact base that the tables were made from is lost: every code and name of it is
 * known. Skipped where the fact base is not there.
 */
class FactBaseTest {

  private List<String> lines = List.of();

  @BeforeEach
  void readTheFactBase() throws IOException {
    Optional<Path> file =
        projectRoot().map(root -> root.resolveSibling("shared/knowledge/errors.yaml"));
    assumeTrue(file.filter(Files::exists).isPresent(), "no fact base beside the project");
    lines = Files.readAllLines(file.orElseThrow());
  }

  private static Optional<Path> projectRoot() {
    return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
        .filter(path -> Files.exists(path.resolve("pom.xml")) && Files.exists(path.resolve(".ci")))
        .findFirst();
  }

  @Test
  void every_named_code_is_in_a_table_under_its_number() {
    Set<String> known =
        Arrays.stream(CodeTable.values())
            .flatMap(table -> table.codes().stream())
            .map(code -> (code.first() & 0xFFFF) + " " + code.name())
            .collect(Collectors.toSet());
    int seen = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Optional<String> code = value(lines.get(i), "- code: ");
      Optional<String> name = value(lines.get(i + 1), "name: ");
      if (code.isPresent() && name.isPresent()) {
        seen++;
        String wanted = (number(code.get()) & 0xFFFF) + " " + name.get();
        assertTrue(known.contains(wanted), wanted);
      }
    }
    assertTrue(seen > 250, seen + " names read");
  }

  @Test
  void every_code_of_the_client_is_in_its_table() {
    List<String> codes = values("mstsc_disconnect_reasons", "- code: ");
    assertTrue(codes.size() > 70);
    for (String code : codes) {
      assertTrue(CodeTable.MSTSC_CODES.find(number(code)).isPresent(), code);
    }
    for (String code : values("mstsc_codes_as_printed", "- printed: ")) {
      String plain = code.replace("'", "");
      assertTrue(!Explanations.found(plain).isEmpty(), plain);
    }
  }

  @Test
  void every_event_is_in_its_table() {
    List<Long> missing =
        new ArrayList<>(
            values("windows_events", "id: ").stream().map(FactBaseTest::number).toList());
    assertTrue(missing.size() > 100);
    // One by one, as an id may stand there for several providers. The table knows further events.
    CodeTable.WINDOWS_EVENTS.codes().forEach(code -> missing.remove((Long) code.first()));
    assertEquals(List.of(), missing);
  }

  @Test
  void every_message_and_symptom_is_in_its_table() {
    for (String table : List.of("messages", "symptoms")) {
      List<String> known = Table.read(table).rows().stream().map(row -> row.cell("id")).toList();
      List<String> expected = values(table, "- id: ");
      assertTrue(expected.size() > 10);
      assertTrue(known.containsAll(expected), () -> missing(expected, known));
    }
  }

  private static String missing(List<String> expected, List<String> known) {
    List<String> missing = new ArrayList<>(expected);
    missing.removeAll(known);
    return missing.toString();
  }

  /** The values of one key in one section of the file. */
  private List<String> values(String section, String key) {
    return lines.stream()
        .dropWhile(line -> !line.equals(section + ":"))
        .skip(1)
        .takeWhile(line -> line.startsWith("-") || line.startsWith(" "))
        .flatMap(line -> value(line, key).stream())
        .toList();
  }

  private static Optional<String> value(String line, String key) {
    String stripped = line.strip();
    return stripped.startsWith(key)
        ? Optional.of(stripped.substring(key.length()).strip())
        : Optional.empty();
  }

  /** The first number of a range. */
  private static long number(String text) {
    int dots = text.indexOf("..");
    return Long.decode(dots < 0 ? text : text.substring(0, dots));
  }
}
