package rdpdoctor.offline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.edit.HiveEditor;
import rdpdoctor.hive.edit.NewHive;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

/**
 * The disk of a machine that accepts Remote Desktop sessions, until a test changes it. In paths
 * {@code {current}} stands for {@code ControlSet001}, the control set in use.
 */
public final class OfflineWindows {

  /** When every hive was last written. */
  public static final Instant WRITTEN = Instant.parse("2024-05-01T03:12:00Z");

  private static final int MINOR = 5;

  private final Map<RegistryHive, HiveEditor> hives = new EnumMap<>(RegistryHive.class);

  private OfflineWindows() {
    for (RegistryHive hive : RegistryHive.values()) {
      hives.put(hive, newHive());
    }
  }

  /** Hives without any key, and nothing else. */
  public static OfflineWindows empty() {
    return new OfflineWindows();
  }

  /** A workgroup machine of this generation, Remote Desktop switched on. */
  public static OfflineWindows healthy(Edition edition) {
    return HealthyMachine.of(edition);
  }

  private static HiveEditor newHive() {
    try {
      return HiveEditor.open(NewHive.of(MINOR, WRITTEN));
    } catch (Exception e) {
      throw new IllegalStateException("the editor refused a new hive", e);
    }
  }

  public OfflineWindows system(String key, String name, int number) {
    return set(RegistryHive.SYSTEM, key, name, ValueData.dword(number));
  }

  public OfflineWindows system(String key, String name, String text) {
    return set(RegistryHive.SYSTEM, key, name, ValueData.string(text));
  }

  public OfflineWindows software(String key, String name, int number) {
    return set(RegistryHive.SOFTWARE, key, name, ValueData.dword(number));
  }

  public OfflineWindows software(String key, String name, String text) {
    return set(RegistryHive.SOFTWARE, key, name, ValueData.string(text));
  }

  /** Any value of any type, in a key that is created if it is missing. */
  public OfflineWindows set(RegistryHive hive, String key, String name, ValueData data) {
    HiveEditor editor = editor(hive);
    editor.createKey(path(key));
    editor.setValue(path(key), name, data);
    return this;
  }

  public OfflineWindows without(RegistryHive hive, String key, String name) {
    editor(hive).deleteValue(path(key), name);
    return this;
  }

  public OfflineWindows withoutKey(RegistryHive hive, String key) {
    editor(hive).deleteKey(path(key));
    return this;
  }

  private HiveEditor editor(RegistryHive hive) {
    HiveEditor editor = hives.get(hive);
    if (editor == null) {
      throw new IllegalStateException("hive %s was written already".formatted(hive));
    }
    return editor;
  }

  private static KeyPath path(String key) {
    return KeyPath.of(key.replace("{current}", "ControlSet001"));
  }

  /**
   * Writes everything below the root of a volume, and can then be changed no more.
   *
   * @return the volume
   */
  public Path writeTo(Path volume) throws IOException {
    Path system32 = Files.createDirectories(volume.resolve("Windows/System32"));
    Path config = Files.createDirectories(system32.resolve("config"));
    for (Map.Entry<RegistryHive, HiveEditor> hive : hives.entrySet()) {
      write(config.resolve(hive.getKey().name()), hive.getValue().finish(WRITTEN).image());
    }
    hives.clear();
    Files.createFile(system32.resolve("termsrv.dll"));
    Path keys =
        Files.createDirectories(volume.resolve("ProgramData/Microsoft/Crypto/RSA/MachineKeys"));
    Files.createFile(
        keys.resolve("f686aace6942fb7f7ceb231212eef4a4_00000000-0000-4000-8000-000000000001"));
    return volume;
  }

  private static void write(Path file, ByteBuffer bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = bytes.duplicate().clear();
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }
  }
}
