package rdpdoctor.knowledge.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Words;

/** No setting lacks words, and no words lack a setting. */
class SettingWordsTest {

  private static final Set<String> IDS =
      Settings.ALL.stream().map(Setting::id).collect(Collectors.toSet());

  @Test
  void every_setting_has_a_title_and_every_title_a_setting() {
    assertEquals(IDS, SettingWords.titles().keySet());
  }

  @Test
  void every_allowed_value_has_a_meaning_and_every_meaning_a_value() {
    Set<SettingWords.Meaning> wanted = new HashSet<>();
    for (Setting setting : Settings.ALL) {
      for (SettingValue value : setting.values()) {
        value
            .allowed()
            .spellings()
            .forEach(spelling -> wanted.add(SettingWords.key(setting, value, spelling)));
      }
    }
    assertEquals(Set.of(), without(wanted, SettingWords.meanings().keySet()), "no meaning");
    assertEquals(Set.of(), without(SettingWords.meanings().keySet(), wanted), "no value");
  }

  private static <T> Set<T> without(Set<T> all, Set<T> some) {
    Set<T> rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  @Test
  void a_default_that_varies_says_on_what_and_no_other_does() {
    Set<String> varying =
        Settings.ALL.stream()
            .filter(SettingWordsTest::varies)
            .map(Setting::id)
            .collect(Collectors.toSet());
    assertEquals(varying, SettingWords.varyingDefaults().keySet());
  }

  private static boolean varies(Setting setting) {
    return setting.values().stream()
        .flatMap(value -> value.defaults().each().stream())
        .anyMatch(DefaultValue.Varies.class::isInstance);
  }

  @Test
  void a_policy_is_named_only_where_there_is_one() {
    for (String id : SettingWords.policies().keySet()) {
      assertTrue(IDS.contains(id), id);
      assertFalse(Settings.find(id).orElseThrow().policy() == PolicyRule.NONE, id);
    }
  }

  @Test
  void english_words_hold_no_japanese() {
    everyWords().forEach(words -> assertFalse(isJapanese(words.en()), words.en()));
  }

  @Test
  void japanese_words_are_japanese_but_for_names() {
    Set<String> names =
        everyWords()
            .map(Words::ja)
            .filter(ja -> !isJapanese(ja))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of("DHCP", "NetDMA", "Netlogon", "UTC", "Windows Time"), names);
  }

  private static Stream<Words> everyWords() {
    return Stream.of(
            SettingWords.titles(),
            SettingWords.varyingDefaults(),
            SettingWords.policies(),
            SettingWords.meanings())
        .map(Map::values)
        .flatMap(Collection::stream);
  }

  private static boolean isJapanese(String text) {
    return text.chars().anyMatch(c -> c >= 0x3041 && c <= 0x9FFF);
  }

  @Test
  void a_number_is_spelled_as_administrators_write_it() {
    assertEquals(
        List.of("0xFFFFFFFF", "1..999999", "0"),
        ListenerSettings.MAX_INSTANCE_COUNT.values().getFirst().allowed().spellings().toList());
  }
}
