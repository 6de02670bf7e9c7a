package rdpdoctor.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.program.Command;

/**
 * The fuzz tests of the hive library in Jazzer's fuzzing mode, one after the other. What crashes
 * stays as a file among the inputs of its test, which replays it from then on.
 */
final class FuzzRun {

  private static final Path ROOT = Shared.projectRoot();
  private static final String MODULE = "libs/registry-hive";
  private static final String CLASS_PATH = "target/test-class-path";
  private static final Duration LIMIT_OF_BUILD = Duration.ofMinutes(15);

  private static final Pattern EXECUTIONS =
      Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");

  private final Path module = ROOT.resolve(MODULE);
  private final int seconds;

  private FuzzRun(int seconds) {
    this.seconds = seconds;
  }

  static Table counted(int seconds) {
    return new FuzzRun(seconds).counted();
  }

  private Table counted() {
    String classPath = classPath();
    Table table =
        new Table(
            "fuzzing, %d seconds each".formatted(seconds), "target", "executions", "new crashes");
    for (FuzzTarget target : FuzzTarget.of(module)) {
      System.err.println("fuzz: " + target);
      Set<String> before = crashes(target);
      String executions = executions(command(target, classPath));
      Set<String> found = crashes(target);
      found.removeAll(before);
      table.row(target.toString(), executions, found.isEmpty() ? "0" : String.join(" ", found));
    }
    return table;
  }

  /** Compiles the tests, and asks Maven what they run on. */
  private String classPath() {
    Command.of("mvn", "-B", "-ntp", "-q", "-f", ROOT.resolve("pom.xml").toString())
        .with("-pl", MODULE, "-am", "-Dexec.skip=true", "test-compile")
        .with("dependency:build-classpath", "-Dmdep.outputFile=" + CLASS_PATH)
        .run(LIMIT_OF_BUILD)
        .orFail();
    try {
      return "target/test-classes:target/classes:" + Files.readString(module.resolve(CLASS_PATH));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // In the folder of the module, where Jazzer finds the inputs and keeps its own corpus.
  private Command command(FuzzTarget target, String classPath) {
    return Command.of("nice", "env", "-C", module.toString())
        .with(Path.of(System.getProperty("java.home"), "bin", "java").toString())
        .with("-cp", classPath, "com.code_intelligence.jazzer.Jazzer")
        .with("--target_class=" + target.testClass(), "--target_method=" + target.method())
        .with("-max_total_time=" + seconds, "-print_final_stats=1");
  }

  private String executions(Command fuzzer) {
    Command.Finished finished = fuzzer.run(Duration.ofSeconds(2L * seconds + 120));
    Matcher executions = EXECUTIONS.matcher(finished.output() + finished.errors());
    return executions.find() ? executions.group(1) : "exit code " + finished.exitCode();
  }

  private Set<String> crashes(FuzzTarget target) {
    try {
      Path inputs = Files.createDirectories(target.inputs(module));
      try (Stream<Path> files = Files.list(inputs)) {
        return files
            .map(file -> String.valueOf(file.getFileName()))
            .filter(name -> name.matches("(crash|timeout|oom)-.*"))
            .collect(Collectors.toCollection(TreeSet::new));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
