package rdpdoctor.app.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.app.report.RemedyCatalogue;
import rdpdoctor.app.report.Specimens;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.SecurityCost;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.knowledge.message.Entry;
import rdpdoctor.knowledge.message.Explanation;
import rdpdoctor.testkit.Golden;

class ExplanationTextTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/explanation");

  private static final RemedyCatalogue REMEDIES =
      cause ->
          cause.equals("rdp-disabled")
              ? List.of(
                  new Remedy("enable-rdp-connections", SecurityCost.NONE),
                  new Remedy("restart-termservice", SecurityCost.INTERRUPTS_SESSIONS))
              : List.of();

  private static final Entry CODE =
      new Entry(
          Entry.Kind.MSTSC_CODE,
          "mstsc-516",
          "0x204",
          new Words("disconnectReasonSocketConnectFailed", "disconnectReasonSocketConnectFailed"),
          new Words(
              "No TCP connection: refused, timed out or unreachable.",
              "TCP 接続が拒否されたか、タイムアウトしたか、到達できない。"),
          List.of("rdp-disabled", "port-conflict"));

  private static final Entry CAUSE =
      new Entry(
          Entry.Kind.CAUSE,
          "rdp-disabled",
          "",
          new Words("Remote Desktop is turned off on the host", "リモート デスクトップが無効"),
          new Words("Body", "本文"),
          List.of());

  @Test
  void a_code_shows_its_meaning_and_the_causes_to_consider() {
    assertGolden("code.txt", new Explanation.Found(List.of(CODE)), Language.EN);
    assertGolden("code.ja.txt", new Explanation.Found(List.of(CODE)), Language.JA);
  }

  @Test
  void a_number_with_several_meanings_shows_each() {
    assertGolden("several.txt", new Explanation.Found(List.of(CODE, CODE)), Language.EN);
  }

  @Test
  void a_cause_shows_its_page_and_its_remedies() {
    assertGolden("cause.txt", new Explanation.Found(List.of(CAUSE)), Language.EN);
  }

  @Test
  void what_nobody_knows_shows_the_nearest() {
    assertGolden("unknown.txt", new Explanation.Unknown(List.of(CODE, CAUSE)), Language.EN);
    assertEquals("Nothing known matches.\n", text(new Explanation.Unknown(List.of()), Language.EN));
  }

  private static void assertGolden(String file, Explanation explanation, Language language) {
    Golden.assertMatches(GOLDEN.resolve(file), text(explanation, language));
  }

  private static String text(Explanation explanation, Language language) {
    TextStyle style = new TextStyle(Specimens.wording(language), Ink.plain(), 80, false);
    return ExplanationText.of(explanation, style, REMEDIES);
  }
}
