package rdpdoctor.app.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.app.report.Specimens;
import rdpdoctor.app.terminal.DisplayWidth;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Diagnostician;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.testkit.Golden;

class TextReportTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/report");

  @ParameterizedTest
  @EnumSource
  void reads_in_english(Specimens specimen) {
    assertGolden(specimen, Language.EN, "txt", false);
  }

  @ParameterizedTest
  @EnumSource
  void reads_in_japanese(Specimens specimen) {
    assertGolden(specimen, Language.JA, "ja.txt", false);
  }

  @ParameterizedTest
  @EnumSource
  void shows_everything_when_asked_to(Specimens specimen) {
    assertGolden(specimen, Language.EN, "verbose.txt", true);
  }

  @ParameterizedTest
  @EnumSource
  void keeps_to_80_columns_in_both_languages(Specimens specimen) {
    for (Language language : Language.values()) {
      List<String> wide =
          report(specimen, language, false)
              .lines()
              .filter(line -> DisplayWidth.of(line) > 80)
              .filter(line -> !line.strip().startsWith(">"))
              .toList();
      assertEquals(List.of(), wide);
    }
  }

  @Test
  void names_the_remedy_that_costs_the_least_first() {
    String report = report(Specimens.REFUSED, Language.EN, true);
    int free = report.indexOf("(enable-rdp-connections)");
    int costly = report.indexOf("(restart-termservice)");
    assertTrue(0 < free && free < costly, report);
  }

  @Test
  void shows_the_first_command_of_a_remedy_and_no_other() {
    String report = report(Specimens.REFUSED, Language.EN, false);
    assertTrue(report.contains("> Set-ItemProperty 'HKLM:"), report);
    assertFalse(report.contains("not shown"), report);
  }

  @Test
  void a_code_is_shown_by_its_name_and_one_that_nobody_knows_as_it_was_sent() {
    assertTrue(refusedWith(0xC000005EL).contains("STATUS_NO_LOGON_SERVERS (0xC000005E)"));
    assertTrue(refusedWith(0xC0DEC0DEL).contains("0xC0DEC0DE"));
  }

  private static String refusedWith(long code) {
    Source source = new Source(Vantage.SIGN_IN, "192.0.2.7:3389");
    Facts facts =
        Facts.builder()
            .known(AuthenticateFacts.OUTCOME, AuthenticateOutcome.ERROR_CODE, source)
            .known(AuthenticateFacts.ERROR_CODE, WireCode.of(CodeSpace.NTSTATUS, code), source)
            .build();
    String report =
        TextReport.of(
            new Diagnostician(List.of()).diagnose("win01:3389", facts), style(Language.EN, false));
    return report.replaceAll("\\s+", " ");
  }

  @Test
  void a_peer_cannot_colour_our_report() {
    String report = report(Specimens.PORT_CONFLICT, Language.EN, true);
    assertFalse(report.contains("\u001b"), report);
    assertTrue(report.contains("\\u001b[31m"), report);
  }

  @Test
  void says_which_check_crashed() {
    String report = TextReport.of(Specimens.HEALTHY.withCrash(), style(Language.EN, false));
    assertTrue(report.contains("clock-skew: java.lang.ArithmeticException: overflow"), report);
  }

  @Test
  void a_charset_without_marks_gets_ascii_alone() {
    TextStyle ascii =
        new TextStyle(
            Specimens.wording(Language.EN), Ink.of(false, StandardCharsets.US_ASCII), 80, false);
    for (Specimens specimen : Specimens.values()) {
      String report = TextReport.of(specimen.diagnosis(), ascii);
      assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(report), report);
    }
  }

  @Test
  void colour_changes_no_column() {
    TextStyle coloured =
        new TextStyle(Specimens.wording(Language.JA), new Ink(true, true), 80, true);
    for (Specimens specimen : Specimens.values()) {
      String report = TextReport.of(specimen.diagnosis(), coloured);
      assertTrue(report.contains("\u001b[31m") || specimen == Specimens.HEALTHY);
      assertEquals(report(specimen, Language.JA, true), report.replaceAll("\u001b\\[[0-9]*m", ""));
    }
  }

  private static void assertGolden(
      Specimens specimen, Language language, String extension, boolean verbose) {
    String name = specimen.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Golden.assertMatches(
        GOLDEN.resolve(name + "." + extension), report(specimen, language, verbose));
  }

  private static String report(Specimens specimen, Language language, boolean verbose) {
    return TextReport.of(specimen.diagnosis(), style(language, verbose));
  }

  private static TextStyle style(Language language, boolean verbose) {
    return new TextStyle(Specimens.wording(language), Ink.plain(), 80, verbose);
  }
}
