package rdpdoctor.testkit.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RunningProgram;

/** An X server without a screen, on a display number that it chose itself. */
final class VirtualDisplay implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(15);

  private final RunningProgram program;
  private final String name;

  private VirtualDisplay(RunningProgram program, String name) {
    this.program = program;
    this.name = name;
  }

  static VirtualDisplay start(Path output) {
    Command command = Command.of("Xvfb", "-displayfd", "1", "-screen", "0", "640x480x24");
    // Without -noreset the display is away for a moment whenever its last client leaves.
    RunningProgram program = command.with("-nolisten", "tcp", "-noreset").start(output);
    return new VirtualDisplay(program, ":" + displayNumber(program));
  }

  /** The value for the variable DISPLAY. */
  String name() {
    return name;
  }

  @Override
  public void close() {
    program.close();
  }

  private static String displayNumber(RunningProgram program) {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (program.isAlive() && System.nanoTime() < deadline) {
      Optional<String> number =
          program.output().lines().filter(line -> line.matches("\\d+")).findFirst();
      if (number.isPresent()) {
        return number.get();
      }
      Pause.brief();
    }
    String output = program.output();
    program.close();
    throw new IllegalStateException("Xvfb did not start; its output: " + output);
  }
}
