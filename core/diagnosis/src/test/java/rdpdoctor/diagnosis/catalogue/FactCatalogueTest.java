package rdpdoctor.diagnosis.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.StageFacts;

class FactCatalogueTest {

  @Test
  void no_fact_that_a_class_declares_is_forgotten() throws Exception {
    List<Fact<?>> declared = declared();
    assertTrue(declared.size() > 100, "only " + declared.size() + " were found");
    for (Fact<?> fact : declared) {
      assertEquals(Optional.of(fact), FactCatalogue.find(fact.id()), fact.id());
    }
  }

  @Test
  void no_two_facts_share_an_id() throws Exception {
    List<String> ids = declared().stream().<String>map(Fact::id).toList();
    assertEquals(ids.stream().distinct().toList(), ids);
  }

  @Test
  void facts_that_come_in_families_are_found_too() {
    assertEquals(Optional.of(StageFacts.elapsed(Stage.REACH)), FactCatalogue.find("reach.elapsed"));
    assertTrue(FactCatalogue.find("disk.hive-system").isPresent());
    assertTrue(FactCatalogue.find("disk.hive-marmalade").isEmpty());
  }

  private static List<Fact<?>> declared()
      throws IOException, URISyntaxException, ReflectiveOperationException {
    List<Fact<?>> facts = new ArrayList<>();
    Path classes = Path.of(Fact.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace(".class", "");
        for (Field field : Class.forName(name.replace('/', '.')).getDeclaredFields()) {
          if (Modifier.isPublic(field.getModifiers())
              && Modifier.isStatic(field.getModifiers())
              && field.get(null) instanceof Fact<?> fact) {
            facts.add(fact);
          }
        }
      }
    }
    return facts;
  }
}
