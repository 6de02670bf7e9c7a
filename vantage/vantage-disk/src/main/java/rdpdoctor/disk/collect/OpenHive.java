package rdpdoctor.disk.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.HiveCondition;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.disk.HiveFile;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.regf.CorruptHiveException;

/** What became of opening one hive. */
public sealed interface OpenHive extends AutoCloseable {

  /** Its keys can be asked for; each may still turn out to be damaged. */
  record Opened(HiveFile file, Hive hive, HiveCondition condition) implements OpenHive {
    @Override
    public void close() {
      file.close();
    }
  }

  /** Nothing of it can be read. */
  record Unreadable(Words why) implements OpenHive {
    @Override
    public void close() {
      // Nothing was opened.
    }
  }

  @Override
  void close();

  /** Opens the file, which an installation may not have, and recovers it where needed. */
  static OpenHive of(RegistryHive name, Optional<Path> file) {
    return file.map(path -> open(name, path))
        .orElseGet(
            () ->
                new Unreadable(
                    new Words("hive %s is missing".formatted(name), "ハイブ %s がない".formatted(name))));
  }

  private static OpenHive open(RegistryHive name, Path path) {
    try {
      HiveFile file = HiveFile.open(path);
      try {
        HiveCondition condition = condition(file);
        return new Opened(file, file.read(image -> Hive.openDirty(image)), condition);
      } catch (IOException | CorruptHiveException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException | CorruptHiveException e) {
      return new Unreadable(Damaged.words("hive " + name, "ハイブ " + name, e));
    }
  }

  private static HiveCondition condition(HiveFile file) {
    return switch (file.recovery().outcome()) {
      case CLEAN -> HiveCondition.CLEAN;
      case RECOVERED -> HiveCondition.RECOVERED;
      case NOT_RECOVERED -> HiveCondition.NOT_RECOVERED;
    };
  }
}
