package rdpdoctor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import rdpdoctor.app.Run;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.program.TemporaryFolder;

@RequiresProgram("bash")
class CompletionCommandTest {

  @Test
  void bash_completes_commands_and_options() {
    Run run = Run.of("completion", "bash");
    assertEquals(0, run.status());
    assertEquals("demo diagnose", completed(run.out(), 1, "d"));
    assertEquals("--targets --ticket-cache --timeout", completed(run.out(), 2, "diagnose", "--t"));
  }

  @Test
  void zsh_gets_the_same_script() {
    assertEquals(Run.of("completion", "bash").out(), Run.of("completion", "zsh").out());
    assertTrue(Run.of("completion", "zsh").out().contains("bashcompinit"));
  }

  /** What bash offers for these words with the cursor in the one of that number. */
  private static String completed(String script, int cursor, String... words) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      String question =
          """
          source %s
          COMP_WORDS=(rdpdoctor %s) COMP_CWORD=%d
          _complete_rdpdoctor
          printf '%%s\\n' "${COMPREPLY[@]}" | sort | paste -sd' '
          """
              .formatted(folder.write("completion", script), String.join(" ", words), cursor);
      return Command.of("bash", folder.write("question", question).toString())
          .run(Duration.ofSeconds(20))
          .orFail()
          .output()
          .strip();
    }
  }
}
