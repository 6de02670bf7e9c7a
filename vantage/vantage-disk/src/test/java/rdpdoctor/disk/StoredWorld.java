package rdpdoctor.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The files of a folder in memory: what is on the medium at some moment. */
final class StoredWorld {

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  StoredWorld() {}

  StoredWorld(StoredWorld other) {
    other.files.forEach((name, bytes) -> files.put(name, bytes.clone()));
  }

  StoredWorld put(String name, ByteBuffer bytes) {
    byte[] content = new byte[bytes.capacity()];
    bytes.get(0, content);
    files.put(name, content);
    return this;
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  byte[] get(String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  Map<String, byte[]> files() {
    return files;
  }

  void write(String name, long offset, ByteBuffer bytes) {
    byte[] content = get(name);
    int end = Math.toIntExact(offset + bytes.capacity());
    byte[] longer = end > content.length ? Arrays.copyOf(content, end) : content;
    bytes.get(0, longer, Math.toIntExact(offset), bytes.capacity());
    files.put(name, longer);
  }

  /** Writes the files into a folder, and gives back where the hive lies. */
  Path into(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder.resolve(Hives.NAME);
  }

  void rename(String from, String to) {
    files.put(to, get(from));
    files.remove(from);
  }

  void remove(String name) {
    files.remove(name);
  }
}
