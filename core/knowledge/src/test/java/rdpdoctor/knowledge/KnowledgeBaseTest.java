package rdpdoctor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.knowledge.remedy.Remedies;

class KnowledgeBaseTest {

  private static final Pattern JAPANESE = Pattern.compile("[\\u3040-\\u30ff\\u4e00-\\u9fff]");

  @Test
  void every_cause_class_is_in_the_knowledge_base() throws IOException, URISyntaxException {
    Set<String> classes =
        files("cause")
            .filter(name -> name.endsWith(".class"))
            .filter(KnowledgeBaseTest::isCause)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known =
        KnowledgeBase.causes().stream()
            .map(cause -> cause.getClass().getSimpleName() + ".class")
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(classes.size() > 50, () -> "saw only " + classes);
    assertEquals(classes, known);
  }

  @Test
  void the_causes_come_in_the_order_of_the_stages() {
    List<Cause> causes = KnowledgeBase.causes();
    assertEquals(causes.stream().sorted(Comparator.comparing(Cause::stage)).toList(), causes);
  }

  @Test
  void ids_are_sorted_and_unique() {
    List<String> ids = KnowledgeBase.causeIds();
    assertEquals(List.copyOf(new TreeSet<>(ids)), ids);
    assertEquals(117, ids.size());
  }

  @ParameterizedTest
  @EnumSource
  void every_cause_has_words(Language language) {
    for (String id : KnowledgeBase.causeIds()) {
      Page page = KnowledgeBase.cause(id, language).orElseThrow(() -> new AssertionError(id));
      assertWords(page, language);
      assertTrue(
          page.body().contains(heading(language)), () -> id + " does not say how to be sure");
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_remedy_has_words_with_a_command_a_way_back_and_a_check(Language language) {
    for (String id : remedyIds()) {
      Page page = KnowledgeBase.remedy(id, language).orElseThrow(() -> new AssertionError(id));
      assertWords(page, language);
      assertTrue(page.body().contains("\n```"), () -> id + " has no command to paste");
      for (String label : labels(language)) {
        assertTrue(page.body().contains("\n" + label), () -> id + " has no line " + label);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void there_are_no_orphans(Language language) throws IOException, URISyntaxException {
    String folder = language.name().toLowerCase(Locale.ROOT);
    assertEquals(new TreeSet<>(KnowledgeBase.causeIds()), pages("cause/" + folder));
    assertEquals(remedyIds(), pages("remedy/" + folder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no-such-cause", "", "../cause/en/rdp-disabled", "rdp-disabled.md", "RDP"})
  void an_unknown_id_has_no_words(String id) {
    assertEquals(Optional.empty(), KnowledgeBase.cause(id, Language.EN));
    assertEquals(Optional.empty(), KnowledgeBase.remedy(id, Language.JA));
  }

  /** The key is written with a space; {@code reg add} with a wrong one creates it and succeeds. */
  @Test
  void no_command_repeats_the_mistakes_that_circulate() {
    Set<String> mistakes =
        Set.of(
            "Control\\TerminalServer",
            " AllowSecProtocolNegotiation",
            "allprofiles state off",
            "AllowEncryptionOracle /t",
            "Network Layer Authentication");
    for (Language language : Language.values()) {
      allPages(language)
          .forEach(
              page ->
                  mistakes.forEach(
                      mistake -> assertFalse(page.body().contains(mistake), page::id)));
    }
  }

  private static Stream<Page> allPages(Language language) {
    return Stream.concat(
        KnowledgeBase.causeIds().stream().flatMap(id -> KnowledgeBase.cause(id, language).stream()),
        remedyIds().stream().flatMap(id -> KnowledgeBase.remedy(id, language).stream()));
  }

  private static void assertWords(Page page, Language language) {
    assertFalse(page.title().isBlank(), page::id);
    assertFalse(page.title().endsWith(".") || page.title().endsWith("。"), page::title);
    boolean japanese = JAPANESE.matcher(page.title()).find();
    assertEquals(language == Language.JA, japanese, page::title);
    assertEquals(language == Language.JA, JAPANESE.matcher(page.body()).find(), page::id);
  }

  private static String heading(Language language) {
    return switch (language) {
      case EN -> "## How to be sure";
      case JA -> "## 確認方法";
    };
  }

  private static List<String> labels(Language language) {
    return switch (language) {
      case EN -> List.of("Undo: ", "Check: ");
      case JA -> List.of("元に戻す: ", "確認: ");
    };
  }

  private static Set<String> remedyIds() {
    return Stream.concat(
            KnowledgeBase.causes().stream().flatMap(cause -> cause.remedies().stream()),
            Remedies.ONLY_BY_NAME.stream())
        .map(Remedy::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> pages(String folder) throws IOException, URISyntaxException {
    return files(folder)
        .map(name -> name.substring(0, name.length() - ".md".length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Classes and resources lie in one folder of the build. */
  private static Stream<String> files(String folder) throws IOException, URISyntaxException {
    URL build = KnowledgeBase.class.getProtectionDomain().getCodeSource().getLocation();
    Path root = Path.of(build.toURI()).resolve("rdpdoctor").resolve("knowledge");
    try (Stream<Path> files = Files.list(root.resolve(folder))) {
      Set<String> names = new HashSet<>();
      files.filter(Files::isRegularFile).forEach(file -> names.add(file.getFileName().toString()));
      return names.stream();
    }
  }

  private static boolean isCause(String file) {
    String name =
        "rdpdoctor.knowledge.cause." + file.substring(0, file.length() - ".class".length());
    try {
      return Cause.class.isAssignableFrom(Class.forName(name));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }
}
