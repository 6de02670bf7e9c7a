package rdpdoctor.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A method with {@code @FuzzTest}.
 *
 * @param testClass by its full name
 */
record FuzzTarget(String testClass, String method) {

  private static final Pattern METHOD = Pattern.compile("@FuzzTest\\s+void (\\w+)\\(");

  /** All of a module, found in its sources. */
  static List<FuzzTarget> of(Path module) {
    Path sources = module.resolve("src/test/java");
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith("FuzzTest.java"))
          .sorted()
          .flatMap(file -> in(file, className(sources.relativize(file))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<FuzzTarget> in(Path file, String testClass) {
    try {
      String source = Files.readString(file);
      return METHOD.matcher(source).results().map(m -> new FuzzTarget(testClass, m.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String className(Path source) {
    return source.toString().replace(".java", "").replace('/', '.');
  }

  /** Where Jazzer finds the inputs to begin with, and puts those that crash. */
  Path inputs(Path module) {
    return module
        .resolve("src/test/resources")
        .resolve(testClass.replace('.', '/') + "Inputs")
        .resolve(method);
  }

  @Override
  public String toString() {
    return testClass.substring(testClass.lastIndexOf('.') + 1) + "." + method;
  }
}
