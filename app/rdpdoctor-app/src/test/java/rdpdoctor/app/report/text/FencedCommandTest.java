package rdpdoctor.app.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FencedCommandTest {

  @Test
  void the_first_fenced_block_is_the_command() {
    assertEquals(
        List.of("net stop TermService", "net start TermService"),
        FencedCommand.firstOf(
            """
            Run this:

            ```powershell
            net stop TermService

            net start TermService
            ```

            ```
            something else
            ```
            """));
  }

  @Test
  void a_page_without_one_has_none() {
    assertEquals(List.of(), FencedCommand.firstOf("Ask `netstat` who listens."));
  }
}
