package rdpdoctor.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rdpdoctor.testkit.Shared;

class ExitCodeTest {

  private static final Pattern ROW = Pattern.compile("\\| +([0-9]+) +\\| ([^|]+?) +\\| .*");

  @Test
  void the_documentation_has_the_same_table() throws IOException {
    List<String> documented =
        Files.readAllLines(Shared.projectRoot().resolve("docs/exit-codes.md")).stream()
            .map(ROW::matcher)
            .filter(row -> row.matches())
            .map(row -> row.group(1) + " " + row.group(2))
            .toList();
    List<String> actual =
        Arrays.stream(ExitCode.values())
            .map(code -> code.status() + " " + code.words().en())
            .toList();
    assertEquals(actual, documented);
  }
}
