package rdpdoctor.app.report.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.StageFacts;

/** Every fact that the catalogue declares, found by looking through its package. */
final class Catalogue {

  private static final String FOLDER = "rdpdoctor/diagnosis/facts";

  private Catalogue() {}

  /** Sorted by id. */
  static List<Fact<?>> facts() {
    List<Fact<?>> facts = new ArrayList<>();
    for (String name : classNames()) {
      facts.addAll(declaredIn(name));
    }
    for (Stage stage : Stage.values()) {
      facts.add(StageFacts.elapsed(stage));
    }
    facts.sort(Comparator.comparing(Fact::id));
    return facts;
  }

  private static List<Fact<?>> declaredIn(String name) {
    List<Fact<?>> facts = new ArrayList<>();
    try {
      for (Field field : Class.forName(name).getFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof Fact<?> fact) {
          facts.add(fact);
        }
      }
      return facts;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static List<String> classNames() {
    try {
      URI source = StageFacts.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(source);
      if (Files.isDirectory(path)) {
        return classNames(path.resolve(FOLDER));
      }
      try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
        return classNames(jar.getPath(FOLDER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> classNames(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith("Facts.class"))
          .map(file -> FOLDER.replace('/', '.') + "." + file.replace(".class", ""))
          .sorted()
          .toList();
    }
  }
}
