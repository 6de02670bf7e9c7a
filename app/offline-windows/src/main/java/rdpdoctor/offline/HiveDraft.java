package rdpdoctor.offline;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import rdpdoctor.hive.edit.HiveEditor;
import rdpdoctor.hive.edit.NewHive;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

/** The keys and values of one hive before it is written: by path and by name, in any case. */
final class HiveDraft {

  private static final int MINOR = 5;

  private final SortedMap<String, SortedMap<String, ValueData>> keys = byName();

  private static <T> SortedMap<String, T> byName() {
    return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  }

  void set(String key, String name, ValueData data) {
    createKey(key).put(name, data);
  }

  SortedMap<String, ValueData> createKey(String key) {
    return keys.computeIfAbsent(key, _ -> byName());
  }

  /** Nothing is done where there is no such value. */
  void delete(String key, String name) {
    SortedMap<String, ValueData> values = keys.get(key);
    if (values != null) {
      values.remove(name);
    }
  }

  /** With everything below it. */
  void deleteKey(String key) {
    keys.keySet().removeIf(path -> isWithin(path, key));
  }

  private static boolean isWithin(String path, String key) {
    return path.equalsIgnoreCase(key)
        || path.regionMatches(true, 0, key + "\\", 0, key.length() + 1);
  }

  /** Everything in it, as a value. */
  Map<String, SortedMap<String, ValueData>> content() {
    SortedMap<String, SortedMap<String, ValueData>> copy = byName();
    keys.forEach((key, values) -> copy.put(key, new TreeMap<>(values)));
    return copy;
  }

  /** The file, every key of it last written at this time. */
  ByteBuffer image(Instant written) {
    HiveEditor editor = newHive(written);
    keys.forEach(
        (key, values) -> {
          KeyPath path = KeyPath.of(key);
          editor.createKey(path);
          values.forEach((name, data) -> editor.setValue(path, name, data));
        });
    return editor.finish(written).image();
  }

  private static HiveEditor newHive(Instant written) {
    try {
      return HiveEditor.open(NewHive.of(MINOR, written));
    } catch (Exception e) {
      throw new IllegalStateException("the editor refused a new hive", e);
    }
  }
}
