package rdpdoctor.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;
import rdpdoctor.testkit.program.RunningProgram;
import rdpdoctor.testkit.program.TemporaryFolder;

/**
 * An X server without a screen, on a display number that it chose itself. Its frame buffer is a
 * file, so that tests see what a program drew, and draw what a program shall see.
 */
public final class VirtualDisplay implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(15);

  /** The file is an X window dump: its header, which tells its own size, then colors and pixels. */
  private static final int HEADER_SIZE_AT = 0;

  private static final int BYTES_PER_LINE_AT = 48;
  private static final int COLOR_COUNT_AT = 76;
  private static final int SMALLEST_HEADER = 100;
  private static final int BYTES_PER_COLOR = 12;
  private static final int BYTES_PER_PIXEL = 4;

  private final RunningProgram program;
  private final String name;
  private final int width;
  private final int height;
  private final TemporaryFolder folder;

  private VirtualDisplay(
      RunningProgram program, String name, int width, int height, TemporaryFolder folder) {
    this.program = program;
    this.name = name;
    this.width = width;
    this.height = height;
    this.folder = folder;
  }

  /** Starts one of this size, with 24 bits a pixel and without a pointer. */
  public static VirtualDisplay start(int width, int height) {
    Programs.require("Xvfb");
    TemporaryFolder folder = TemporaryFolder.create();
    Command command =
        Command.of("Xvfb", "-displayfd", "1", "-screen", "0", width + "x" + height + "x24")
            // Without -noreset the display is away for a moment whenever its last client leaves.
            .with("-nolisten", "tcp", "-noreset", "-nocursor", "-fbdir", folder.path().toString());
    RunningProgram program = command.start(folder.resolve("output"));
    return new VirtualDisplay(program, ":" + displayNumber(program), width, height, folder);
  }

  /** The value for the variable DISPLAY. */
  public String name() {
    return name;
  }

  public InputDevices input() {
    return new InputDevices(this);
  }

  /** All that is shown now. */
  public Picture picture() {
    return Picture.of(width, pixels(width, height));
  }

  /** The first picture that is as wished; empty if there is none so soon. */
  public Optional<Picture> await(Predicate<Picture> wished, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < deadline) {
      Picture shown = picture();
      if (wished.test(shown)) {
        return Optional.of(shown);
      }
      Pause.brief();
    }
    return Optional.empty();
  }

  /** What is shown now, as 0xRRGGBB, row by row. */
  public int[] pixels(int columns, int rows) {
    int[] pixels = new int[columns * rows];
    try (FileChannel file = frameBuffer()) {
      Layout layout = Layout.of(file);
      for (int y = 0; y < rows; y++) {
        ByteBuffer row = layout.read(file, y, columns);
        for (int x = 0; x < columns; x++) {
          pixels[y * columns + x] = row.getInt(BYTES_PER_PIXEL * x) & 0xFFFFFF;
        }
      }
      return pixels;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts pixels into the frame buffer; a program that is running already does not learn of it. */
  public void paint(int[] pixels, int columns) {
    try (FileChannel file = frameBuffer()) {
      Layout layout = Layout.of(file);
      for (int y = 0; y < pixels.length / columns; y++) {
        ByteBuffer row = buffer(BYTES_PER_PIXEL * columns);
        for (int x = 0; x < columns; x++) {
          row.putInt(pixels[y * columns + x]);
        }
        file.write(row.flip(), layout.position(y));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    program.close();
    folder.close();
  }

  private FileChannel frameBuffer() throws IOException {
    Path path = folder.resolve("Xvfb_screen0");
    return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Where the rows are in the file. */
  private record Layout(int start, int bytesPerLine) {

    static Layout of(FileChannel file) throws IOException {
      // The numbers of the header, unlike the pixels, are big-endian.
      ByteBuffer header = ByteBuffer.allocate(SMALLEST_HEADER);
      file.read(header, 0);
      int start = header.getInt(HEADER_SIZE_AT) + BYTES_PER_COLOR * header.getInt(COLOR_COUNT_AT);
      return new Layout(start, header.getInt(BYTES_PER_LINE_AT));
    }

    long position(int y) {
      return start + (long) y * bytesPerLine;
    }

    ByteBuffer read(FileChannel file, int y, int width) throws IOException {
      ByteBuffer row = buffer(BYTES_PER_PIXEL * width);
      file.read(row, position(y));
      return row;
    }
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
