package rdpdoctor.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import rdpdoctor.app.examination.DiskExaminer;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.disk.collect.WindowsFolder;

class ScenariosTest {

  private static final Path RESOURCES = Path.of("src/main/resources/rdpdoctor/app/scenario");
  static final List<Scenario> SCENARIOS = Scenarios.ALL;

  @TempDir Path volume;

  @ParameterizedTest
  @FieldSource("SCENARIOS")
  void the_disk_of_a_scenario_shows_its_cause_first(Scenario scenario) throws Exception {
    scenario.writeTo(volume, Set.of("anna"));
    Diagnosis diagnosis = new DiskExaminer(Optional.of("anna")).examine(WindowsFolder.find(volume));
    Optional<String> first =
        Stream.concat(diagnosis.confirmed().stream(), diagnosis.suspected().stream())
            .map(finding -> finding.cause().id())
            .findFirst();
    assertEquals(scenario.cause(), first);
  }

  @Test
  void each_scenario_has_one_file_and_no_file_is_left_over() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES)) {
      Set<String> stored =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".reg"))
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> named =
          SCENARIOS.stream()
              .map(scenario -> scenario.name() + ".reg")
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(named, stored);
      assertEquals(SCENARIOS.size(), named.size());
    }
  }

  @ParameterizedTest
  @FieldSource("SCENARIOS")
  void a_scenario_is_told_in_both_languages(Scenario scenario) {
    for (var words : List.of(scenario.title(), scenario.story())) {
      assertFalse(words.en().isBlank());
      assertTrue(words.ja().codePoints().anyMatch(c -> c > 0x3000), words.ja());
    }
  }
}
