import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats every Java source of the reactor, or checks that it is formatted: {@code java ...
 * Format.java check|write}, started in the root of the project.
 */
final class Format {

  public static void main(String[] arguments) throws IOException {
    String mode = arguments.length == 1 ? arguments[0] : "";
    if (!mode.equals("check") && !mode.equals("write")) {
      System.err.println("usage: Format.java check|write");
      System.exit(64);
    }
    List<Path> different = new ArrayList<>();
    for (Path source : sources()) {
      String before = Files.readString(source);
      String after = formatted(source, before);
      if (!before.equals(after)) {
        different.add(source);
        if (mode.equals("write")) {
          Files.writeString(source, after);
        }
      }
    }
    report(mode, different);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> paths = Files.walk(Path.of("."))) {
      return paths
          .filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.toString().contains("/target/"))
          .sorted()
          .toList();
    }
  }

  private static String formatted(Path source, String text) {
    Formatter formatter =
        new Formatter(
            JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.GOOGLE).build());
    try {
      String imports = RemoveUnusedImports.removeUnusedImports(text);
      return formatter.formatSource(
          ImportOrderer.reorderImports(imports, JavaFormatterOptions.Style.GOOGLE));
    } catch (FormatterException e) {
      throw new IllegalStateException(source + ": " + e.getMessage(), e);
    }
  }

  private static void report(String mode, List<Path> different) {
    if (mode.equals("write") || different.isEmpty()) {
      different.forEach(path -> System.out.println("formatted " + path));
      return;
    }
    different.forEach(path -> System.err.println("not formatted: " + path));
    System.err.println("run: mvn validate -N -Dformat.mode=write");
    System.exit(1);
  }
}
