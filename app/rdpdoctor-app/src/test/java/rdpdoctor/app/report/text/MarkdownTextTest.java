package rdpdoctor.app.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import rdpdoctor.app.report.Specimens;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.Language;

class MarkdownTextTest {

  @Test
  void paragraphs_are_reflowed_and_commands_are_not() {
    assertEquals(
        """
          Something listens on the
          port already.

          What to do
          - Ask who listens on the
            port.
          - Stop it.
            netstat -ano | findstr :3389 | sort
        """,
        rendered(
            """
            Something listens
            on the port already.

            ## What to do
            - Ask who
              listens on the port.
            - Stop it.
            ```
            netstat -ano | findstr :3389 | sort
            ```
            """));
  }

  @Test
  void japanese_lines_join_without_a_space() {
    assertEquals("  ポートを使用している。\n", rendered("ポートを\n使用している。\n"));
  }

  private static String rendered(String markdown) {
    Sheet sheet = new Sheet(28);
    TextStyle style = new TextStyle(Specimens.wording(Language.EN), Ink.plain(), 28, false);
    MarkdownText.write(markdown, 2, style, sheet);
    return sheet.text();
  }
}
