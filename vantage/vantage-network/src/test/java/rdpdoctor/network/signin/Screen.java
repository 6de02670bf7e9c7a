package rdpdoctor.network.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RunningProgram;

/** An X server without a screen, whose frame buffer is a file in the format of xwd. */
final class Screen implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int HEADER_SIZE = 0;
  private static final int BYTES_PER_LINE = 12;
  private static final int COLORS = 19;
  private static final int COLOR_SIZE = 12;

  private final RunningProgram program;
  private final Path buffer;
  private final String name;

  private Screen(RunningProgram program, Path buffer, String name) {
    this.program = program;
    this.buffer = buffer;
    this.name = name;
  }

  static Screen start(Path folder) {
    Command command =
        Command.of("Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-noreset")
            .with("-fbdir", folder.toString())
            .with("-screen", "0", "%dx%dx24".formatted(Painting.WIDTH, Painting.HEIGHT));
    RunningProgram program = command.start(folder.resolve("output"));
    await(() -> number(program).isPresent());
    return new Screen(program, folder.resolve("Xvfb_screen0"), ":" + number(program).orElseThrow());
  }

  private static Optional<String> number(RunningProgram program) {
    return program.output().lines().filter(line -> line.matches("\\d+")).findFirst();
  }

  /** The value for the variable DISPLAY. */
  String name() {
    return name;
  }

  /** The colour of a pixel as 0xRRGGBB. */
  int rgb(int x, int y) {
    try {
      ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(buffer));
      int start = file.getInt(HEADER_SIZE) + COLOR_SIZE * file.getInt(4 * COLORS);
      int at = start + y * file.getInt(4 * BYTES_PER_LINE) + 4 * x;
      return Integer.reverseBytes(file.getInt(at)) & 0xFFFFFF;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it became true in time. */
  static boolean await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      if (condition.getAsBoolean()) {
        return true;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  @Override
  public void close() {
    program.close();
  }
}
