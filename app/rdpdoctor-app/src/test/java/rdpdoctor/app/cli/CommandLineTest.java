package rdpdoctor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.app.Run;
import rdpdoctor.app.report.Version;
import rdpdoctor.app.terminal.DisplayWidth;

class CommandLineTest {

  @Test
  void the_general_help_lists_every_command() {
    Run run = Run.of("--help");
    assertEquals(0, run.status());
    for (String command :
        new String[] {"diagnose", "explain", "serve", "sessions", "demo", "completion", "help"}) {
      assertTrue(run.out().contains("\n  " + command + " "), command);
    }
    assertEquals(run, Run.of("help"));
    assertEquals(run, Run.of("-h"));
  }

  @Test
  void nothing_at_all_is_a_usage_error_that_shows_the_help() {
    Run run = Run.of();
    assertEquals(64, run.status());
    assertEquals("", run.out());
    assertTrue(run.err().contains("Usage: rdpdoctor COMMAND"));
  }

  @Test
  void the_version_is_that_of_the_build() {
    assertEquals("rdpdoctor " + Version.current() + "\n", Run.of("--version").out());
    assertTrue(Version.current().matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"diagnose", "explain", "serve", "sessions", "demo", "completion", "help"})
  void each_command_has_a_help_of_80_columns_in_both_languages(String command) {
    for (String language : new String[] {"en", "ja"}) {
      Run run = Run.of(command, "--lang", language, "--help");
      assertEquals(0, run.status());
      assertTrue(run.out().lines().allMatch(line -> DisplayWidth.of(line) <= 80), run.out());
      assertEquals(run.out(), Run.of("--lang=" + language, "help", command).out());
    }
  }

  @Test
  void the_language_comes_from_the_locale_and_the_option_wins() {
    Map<String, String> japanese = Map.of("LANG", "ja_JP.UTF-8");
    assertTrue(Run.of(japanese, "", "--help").out().contains("使用法"));
    assertTrue(Run.of(japanese, "", "--lang", "en", "--help").out().contains("Usage"));
    assertTrue(Run.of(japanese, "", "diagnose", "--help", "--lang=en").out().contains("Usage"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "frobnicate | unknown command: frobnicate",
        "--frobnicate | unknown option: --frobnicate",
        "help frobnicate | unknown command: frobnicate",
        "diagnose | no target given",
        "diagnose win01 --frobnicate | unknown argument: --frobnicate",
        "diagnose win01 --timeout | missing argument: DURATION",
        "diagnose win01 --timeout 1h | timeout is \"1h\"",
        "diagnose win01 --ports 0 | ports: \"0\" in \"0\"",
        "diagnose win01 --concurrency 0 | concurrency is \"0\"",
        "diagnose win01 --concurrency 5000 | concurrency is \"5000\"",
        "diagnose win01 --color red | --color is \"red\"",
        "diagnose win01 --lang de | --lang is \"de\"",
        "diagnose win_01:99999 | \"win_01:99999\" is no target",
        "explain | nothing to explain: the text is empty",
        "completion fish | shell is \"fish\"",
        "serve --scenario x | scenario is \"x\"",
        "serve --listen localhost | --listen is \"localhost\"",
        "serve --listen 127.0.0.1:70000 | --listen is \"127.0.0.1:70000\"",
        "serve --password-file x | --password-file without an account",
        "serve --user a/b\\c@d | user is \"a/b\\c@d\"",
        "serve --certificate x | a certificate without its key",
        "serve --registry x --scenario healthy | --registry with --scenario or --write",
        "serve --domain-controller x | --domain-controller is \"x\"",
        "sessions reboot 3 | action is \"reboot\"",
        "sessions disconnect x | session is \"x\"",
        "sessions logoff 3 4 | unknown argument: 4",
        "sessions message 3 | message is empty",
        "sessions --watch logoff 3 | --watch with logoff",
        "sessions --server x | --server is \"x\"",
      })
  void a_mistake_is_named_and_ends_with_64(String line, String message) {
    Run run = Run.of(line.split(" "));
    assertEquals(64, run.status());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("rdpdoctor: " + message), run.err());
    assertTrue(run.err().contains("--help"), run.err());
  }

  @Test
  void mistakes_are_named_in_japanese_too() {
    Run run = Run.of("diagnose", "--lang", "ja");
    assertTrue(run.err().startsWith("rdpdoctor: 対象がありません"), run.err());
  }

  @Test
  void a_hostile_argument_cannot_write_to_the_terminal() {
    Run run = Run.of("diagnose", "\u001b[2Jwin01");
    assertTrue(run.err().contains("\\u001b[2Jwin01"), run.err());
  }
}
