package rdpdoctor.testkit.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class ProgramsTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @Test
  void a_missing_program_is_named_with_the_package_that_brings_it() {
    assertEquals(
        Optional.of("no-such-program is not installed: apt-get install no-such-program"),
        Programs.firstMissing("sh", "no-such-program"));
    assertEquals(Optional.empty(), Programs.firstMissing("sh"));
  }

  @ParameterizedTest
  @CsvSource({"true, AssertionError", "false, TestAbortedException"})
  void a_missing_program_skips_a_test_except_in_ci(String ci, String expected) {
    String thrown = Command.java(Requiring.class).in("CI", ci).run(LIMIT).orFail().output();
    assertEquals(expected, thrown.strip());
  }

  /** Requires what is not there, in an environment that a test can choose. */
  static final class Requiring {
    public static void main(String[] arguments) {
      try {
        Programs.require("no-such-program");
      } catch (AssertionError | RuntimeException e) {
        System.out.println(e.getClass().getSimpleName());
      }
    }
  }

  @Test
  void output_errors_and_exit_code_are_told_apart() {
    Command.Finished finished = Command.of("sh", "-c", "echo out; echo err >&2; exit 3").run(LIMIT);
    assertEquals(new Command.Finished(3, "out\n", "err\n"), finished);
    assertThrows(IllegalStateException.class, finished::orFail);
  }

  @Test
  void a_command_past_its_limit_is_killed() {
    Command sleep = Command.of("sh", "-c", "echo begun; exec sleep 60");
    IllegalStateException error =
        assertThrows(IllegalStateException.class, () -> sleep.run(Duration.ofMillis(500)));
    assertTrue(String.valueOf(error.getMessage()).contains("begun"));
  }

  @Test
  void closing_ends_a_program_and_what_it_started() {
    Path output = folder.resolve("output");
    RunningProgram parent = Command.of("sh", "-c", "sleep 60 & echo $!; wait").start(output);
    long child = awaitNumber(parent);
    parent.close();
    assertFalse(parent.isAlive());
    awaitEnd(child);
  }

  @Test
  void closing_kills_a_program_that_does_not_listen() {
    Path output = folder.resolve("output");
    String deaf = "trap '' TERM; echo $$; while :; do sleep 1; done";
    RunningProgram program = Command.of("sh", "-c", deaf).start(output);
    awaitNumber(program);
    program.close();
    assertFalse(program.isAlive());
  }

  private static long awaitNumber(RunningProgram program) {
    while (program.output().isBlank()) {
      Thread.onSpinWait();
    }
    return Long.parseLong(program.output().strip());
  }

  /** A killed process whose new parent has not yet noticed is a zombie: it has no program. */
  private static void awaitEnd(long pid) {
    while (ProcessHandle.of(pid).flatMap(handle -> handle.info().command()).isPresent()) {
      Thread.onSpinWait();
    }
  }
}
