package rdpdoctor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rdpdoctor.testkit.Golden;
import rdpdoctor.testkit.Shared;

class CausePagesTest {

  private static final Path FOLDER = Shared.projectRoot().resolve("docs").resolve("causes");

  @Test
  void the_pages_say_what_the_code_says() {
    CausePages.all().forEach((file, text) -> Golden.assertMatches(FOLDER.resolve(file), text));
  }

  @Test
  void there_is_no_page_without_a_cause() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> names =
          files
              .map(file -> file.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(CausePages.all().keySet(), names);
    }
  }
}
