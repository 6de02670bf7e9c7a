package rdpdoctor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import rdpdoctor.hive.regf.CorruptHiveException;

/** Saves a hive back and forth until it is killed, or for ten thousand times. */
final class EndlessWriter {

  private static final int LIMIT = 10_000;

  private EndlessWriter() {}

  public static void main(String... arguments) throws IOException, CorruptHiveException {
    Path hive = Path.of(arguments[0]);
    for (int run = 0; run < LIMIT; run++) {
      try (HiveFile file = HiveFile.open(hive)) {
        ByteBuffer changed = file.read(Hives::changed);
        SavedHive saved = new HiveWriter(InstantSource.system(), Set.of()).save(file, changed);
        Files.delete(saved.backup().orElseThrow());
      }
      System.out.println("saved");
    }
  }
}
