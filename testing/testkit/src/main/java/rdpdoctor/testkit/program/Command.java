package rdpdoctor.testkit.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A command line with the variables that it adds to the environment.
 *
 * @param words the program, by name or path, and its arguments
 * @param input what it reads, if it is started and not run to its end
 */
public record Command(List<String> words, Map<String, String> environment, Optional<Path> input) {

  public Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  public static Command of(String... words) {
    return of(List.of(words));
  }

  public static Command of(List<String> words) {
    return new Command(words, Map.of(), Optional.empty());
  }

  /** A main class on the class path of this virtual machine, run by its own java. */
  public static Command java(Class<?> main, String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    return of(java, "-cp", classPath, main.getName()).with(arguments);
  }

  public Command with(String... more) {
    return new Command(concatenated(words, List.of(more)), environment, input);
  }

  public Command in(String variable, String value) {
    Map<String, String> changed = new HashMap<>(environment);
    changed.put(variable, value);
    return new Command(words, changed, input);
  }

  /** The same command with this file as its standard input. */
  public Command reading(Path file) {
    return new Command(words, environment, Optional.of(file));
  }

  /** The same command as the last argument of another one, such as {@code ip netns exec NAME}. */
  public Command under(List<String> launcher) {
    return new Command(concatenated(launcher, words), environment, input);
  }

  private static List<String> concatenated(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** Starts it; standard output and error go to the file together. */
  public RunningProgram start(Path output) {
    ProcessBuilder builder = processBuilder(output).redirectErrorStream(true);
    input.ifPresent(file -> builder.redirectInput(file.toFile()));
    return RunningProgram.of(launch(builder), output);
  }

  /** Runs it to its end. Past the limit it is killed, and that is an error. */
  public Finished run(Duration limit) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path output = folder.resolve("output");
      Path errors = folder.resolve("errors");
      ProcessBuilder builder = processBuilder(output).redirectError(errors.toFile());
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      try (RunningProgram program = RunningProgram.of(launch(builder), output)) {
        if (!program.process().waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new IllegalStateException(
              "%s did not end within %s; its output: %s"
                  .formatted(this, limit, program.output() + Files.readString(errors)));
        }
        return new Finished(
            program.process().exitValue(), program.output(), Files.readString(errors));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + this, e);
    }
  }

  private ProcessBuilder processBuilder(Path output) {
    List<String> resolved = new ArrayList<>(words);
    resolved.set(0, Programs.find(words.getFirst()).map(Path::toString).orElse(words.getFirst()));
    ProcessBuilder builder = new ProcessBuilder(resolved).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    return builder;
  }

  private static Process launch(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }

  /** How a command ended. */
  public record Finished(int exitCode, String output, String errors) {

    /** Itself, or an error that shows what the program wrote. */
    public Finished orFail() {
      if (exitCode != 0) {
        throw new IllegalStateException("exit code %d: %s%s".formatted(exitCode, output, errors));
      }
      return this;
    }
  }
}
