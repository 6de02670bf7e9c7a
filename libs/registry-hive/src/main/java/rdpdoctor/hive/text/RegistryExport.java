package rdpdoctor.hive.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.Value;
import rdpdoctor.hive.regf.CorruptHiveException;

/**
 * A key and all below it as sections of a {@code .reg} file, one by one: each key before its
 * subkeys, values and subkeys in the order of the hive. Nothing but the way down to the current key
 * is held in memory.
 *
 * <p>Class names, security descriptors and times have no place in such a file.
 */
public final class RegistryExport {

  private final Deque<Level> levels = new ArrayDeque<>();

  /**
   * Starts at a key.
   *
   * @param path what the key is called in the file, such as {@code HKEY_LOCAL_MACHINE\SYSTEM}
   */
  public RegistryExport(Key key, String path) {
    levels.push(new Level(path, List.of(key).iterator(), true));
  }

  /** The next section; empty after the last one. */
  public Optional<Section> next() throws CorruptHiveException {
    while (!levels.isEmpty()) {
      Level level = levels.element();
      if (level.keys().hasNext()) {
        return Optional.of(section(level.keys().next(), level));
      }
      levels.pop();
    }
    return Optional.empty();
  }

  private Section section(Key key, Level level) throws CorruptHiveException {
    String path = level.isFirst() ? level.path() : level.path() + "\\" + key.name();
    levels.push(new Level(path, key.subkeys().iterator(), false));
    List<Entry> entries = new ArrayList<>();
    for (Value value : key.values()) {
      entries.add(new Entry.SetValue(value.name(), value.data()));
    }
    return new Section.SetKey(path, entries);
  }

  /** Writes all sections that are left; a whole file but for the end that the caller adds. */
  public void writeTo(RegistryFileWriter writer)
      throws CorruptHiveException, RegistryFileException, IOException {
    for (Optional<Section> section = next(); section.isPresent(); section = next()) {
      writer.write(section.get());
    }
  }

  /** All sections that are left as one file of version 5. */
  public RegistryFile toFile() throws CorruptHiveException {
    List<Section> sections = new ArrayList<>();
    for (Optional<Section> section = next(); section.isPresent(); section = next()) {
      sections.add(section.get());
    }
    return new RegistryFile(Version.VERSION_5, sections);
  }

  /**
   * Keys that are still to come.
   *
   * @param path of the key that holds them, or of the first key itself
   */
  private record Level(String path, Iterator<Key> keys, boolean isFirst) {}
}
