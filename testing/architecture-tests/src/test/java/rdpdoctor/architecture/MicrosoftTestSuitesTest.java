package rdpdoctor.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rdpdoctor.testkit.Shared;

/** docs/microsoft-test-suites.md names every case of the suites, and tests that there are. */
class MicrosoftTestSuitesTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (MS-\\w+) \\| (\\w+) \\| (.+) \\|$");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
  private static final Pattern SUPERCLASS =
      Pattern.compile("class \\w+(?:<[^{]*>)? extends (\\w+)");

  /** A case, or a specification with as many as the number says, and where it stands. */
  private record Row(String specification, String name, String tests) {

    boolean isCount() {
      return NUMBER.matcher(name).matches();
    }

    int cases() {
      return isCount() ? Integer.parseInt(name) : 1;
    }
  }

  private static List<Row> rows() throws IOException {
    String page = Files.readString(root().resolve("docs/microsoft-test-suites.md"));
    List<Row> rows =
        ROW.matcher(page)
            .results()
            .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
            .toList();
    assertTrue(rows.size() > 100, () -> "only %d rows were found".formatted(rows.size()));
    return rows;
  }

  @Test
  void each_named_test_exists() throws IOException {
    Map<String, String> sources = testSources();
    List<String> missing = new ArrayList<>();
    for (Row row : rows()) {
      for (MatchResult named : NAMED.matcher(row.tests).results().toList()) {
        if (!declares(sources, named.group(1), Optional.ofNullable(named.group(2)))) {
          missing.add(row.name + ": " + named.group());
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void a_case_has_a_test_or_a_reason_why_it_has_none() throws IOException {
    List<Row> bare =
        rows().stream()
            .filter(row -> !row.isCount())
            .filter(row -> NAMED.matcher(row.tests).find() == row.tests.startsWith("—"))
            .toList();
    assertEquals(List.of(), bare);
  }

  /** A specification whose cases are only counted has no other row in its table. */
  @Test
  void every_case_is_there() throws IOException {
    List<String[]> published =
        Files.readAllLines(Shared.require("wpts-cases.tsv")).stream()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .toList();
    assertEquals(
        new TreeMap<>(
            published.stream().collect(groupingBy(row -> "MS-" + row[1], summingInt(_ -> 1)))),
        new TreeMap<>(
            rows().stream().collect(groupingBy(Row::specification, summingInt(Row::cases)))));
    List<String> names = published.stream().map(row -> row[3]).toList();
    assertEquals(
        List.of(),
        rows().stream()
            .filter(row -> !row.isCount() && !names.contains(row.name))
            .map(Row::name)
            .toList());
  }

  /** The class itself or, as contracts do, one that it extends. */
  private static boolean declares(
      Map<String, String> sources, String type, Optional<String> method) {
    Optional<String> source = Optional.ofNullable(sources.get(type));
    if (source.isEmpty() || method.isEmpty()) {
      return source.isPresent();
    }
    return source.get().contains(" " + method.get() + "(")
        || SUPERCLASS
            .matcher(source.get())
            .results()
            .anyMatch(parent -> declares(sources, parent.group(1), method));
  }

  /** Text by class name, of tests and of the contracts that they extend; names may recur. */
  private static Map<String, String> testSources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (String folder : List.of("libs", "vantage", "app", "testing")) {
      try (Stream<Path> files = Files.walk(root().resolve(folder))) {
        for (Path file : new TreeSet<>(files.filter(MicrosoftTestSuitesTest::isTest).toList())) {
          String name = file.getFileName().toString();
          sources.merge(
              name.substring(0, name.indexOf('.')), Files.readString(file), String::concat);
        }
      }
    }
    return sources;
  }

  private static boolean isTest(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.endsWith("Test.java") || path.endsWith("Contract.java");
  }

  private static Path root() {
    return Shared.projectRoot();
  }
}
