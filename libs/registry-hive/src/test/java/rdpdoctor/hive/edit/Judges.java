package rdpdoctor.hive.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Command.Finished;

/** Programs by others that say whether a hive is sound, and what differs between two. */
final class Judges {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** reglookup prints ASCII, and a REG_SZ may hold anything: both are no fault of a hive. */
  private static final Predicate<String> IS_ABOUT_TEXT =
      Pattern.compile("to encoding US-ASCII|Data could not be interpreted").asPredicate();

  private Judges() {}

  /**
   * Fails unless each of them reads the whole hive without a word of complaint.
   *
   * @return the kinds of things that hivecheck only warns of
   */
  static Set<String> accept(Path hive) {
    List<String> findings = findings(hive);
    assertEquals(List.of(), findings.stream().filter(line -> line.startsWith("ERROR")).toList());
    readWithoutComplaint("hivexml", hive);
    readWithoutComplaint("regfinfo", hive);
    readWithoutComplaint("reglookup", hive);
    Finished shell = Command.of("hivexsh", "-f", "/dev/null", hive.toString()).run(LIMIT).orFail();
    assertEquals("", shell.errors());
    return Set.copyOf(findings);
  }

  private static void readWithoutComplaint(String program, Path hive) {
    Finished finished = Command.of(program, hive.toString()).run(LIMIT);
    assertEquals(0, finished.exitCode(), () -> program + ": " + finished.errors());
    List<String> complaints =
        finished.errors().lines().filter(line -> !IS_ABOUT_TEXT.test(line)).toList();
    assertEquals(List.of(), complaints, program);
  }

  private static List<String> findings(Path hive) {
    return python("hivecheck.py", hive.toString())
        .output()
        .lines()
        .filter(line -> line.startsWith("   "))
        .map(line -> line.strip().replaceAll(" x\\d+  e\\.g\\..*", ""))
        .toList();
  }

  /** What differs, a line for each key and value before ({@code -}) and after ({@code +}). */
  static List<String> differences(Path before, Path after) {
    return python("regfpy.py", "diff", before.toString(), after.toString())
        .output()
        .lines()
        .toList();
  }

  private static Finished python(String tool, String... arguments) {
    String script = Shared.require("../tools/" + tool).toString();
    return Command.of("python3", script).with(arguments).run(LIMIT);
  }

  static Path write(ByteBuffer image, Path file) {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = image.duplicate().clear();
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ByteBuffer read(Path file) {
    try {
      return ByteBuffer.wrap(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
