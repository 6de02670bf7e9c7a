package rdpdoctor.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** ARCHITECTURE.md names the modules that there are, and the documents link to what exists. */
class MapTest {

  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z]+/[a-z-]+)` \\|");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)");

  @Test
  void architecture_lists_exactly_the_modules_of_the_reactor() throws IOException {
    Set<String> reactor = find(MODULE, read("pom.xml"));
    assertFalse(reactor.isEmpty());
    assertEquals(reactor, find(LISTED, read("ARCHITECTURE.md")));
  }

  @Test
  void documents_link_to_files_that_exist() throws IOException {
    Set<String> broken = new TreeSet<>();
    for (String document :
        Set.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "STYLE.md", "GLOSSARY.md")) {
      for (String link : find(LINK, read(document))) {
        if (!Files.exists(root().resolve(link))) {
          broken.add(document + " -> " + link);
        }
      }
    }
    assertEquals(Set.of(), broken);
  }

  private static Set<String> find(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String read(String document) throws IOException {
    return Files.readString(root().resolve(document));
  }

  /** The tests run in the folder of their module, two below the root. */
  private static Path root() {
    return Path.of("..", "..");
  }
}
