package rdpdoctor.offline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.text.RegistryFile;
import rdpdoctor.hive.value.ValueData;

/**
 * The disk of a machine that accepts Remote Desktop sessions, until something is changed. In paths
 * {@code {current}} stands for {@code ControlSet001}, the control set in use.
 */
public final class OfflineWindows {

  /** When every hive was last written. */
  public static final Instant WRITTEN = Instant.parse("2024-05-01T03:12:00Z");

  private final Map<RegistryHive, HiveDraft> hives = new EnumMap<>(RegistryHive.class);
  private final Accounts accounts = new Accounts();
  private final SortedSet<LoggedEvent> events = new TreeSet<>();
  private final SortedSet<String> files = new TreeSet<>();
  private final List<RegistryFile> overlays = new ArrayList<>();
  private final boolean isClassic;

  /**
   * Hives without any key, and nothing else.
   *
   * @param isClassic whether its logs and files lie where Windows Server 2003 keeps them
   */
  OfflineWindows(boolean isClassic) {
    this.isClassic = isClassic;
    for (RegistryHive hive : RegistryHive.values()) {
      hives.put(hive, new HiveDraft());
    }
  }

  /** Hives without any key, and nothing else. */
  public static OfflineWindows empty() {
    return new OfflineWindows(false);
  }

  /** A workgroup machine of this generation, Remote Desktop switched on. */
  public static OfflineWindows healthy(Edition edition) {
    return healthy(new Machine(edition, Membership.WORKGROUP));
  }

  /** Remote Desktop switched on, and an ordinary account {@code anna} that may use it. */
  public static OfflineWindows healthy(Machine machine) {
    return HealthyMachine.of(machine);
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
    draft(hive).set(path(key), name, data);
    return this;
  }

  /** A key without values, unless it is there already. */
  public OfflineWindows key(RegistryHive hive, String key) {
    draft(hive).createKey(path(key));
    return this;
  }

  public OfflineWindows without(RegistryHive hive, String key, String name) {
    draft(hive).delete(path(key), name);
    return this;
  }

  public OfflineWindows withoutKey(RegistryHive hive, String key) {
    draft(hive).deleteKey(path(key));
    return this;
  }

  /**
   * A {@code .reg} file, imported last of all when the machine is written: also over what follows
   * from its accounts.
   */
  public OfflineWindows overlay(RegistryFile file) {
    Overlay.check(file);
    overlays.add(file);
    return this;
  }

  /** Who is on the machine and may do what; goes into SAM and SECURITY when they are written. */
  public Accounts accounts() {
    return accounts;
  }

  /**
   * An event of the day on which the hives were written. It is kept for who writes the logs; {@link
   * #writeTo} writes none.
   *
   * @param before how long before that
   * @param data the strings of the event
   */
  public OfflineWindows event(
      Duration before, String log, String provider, int id, String... data) {
    events.add(new LoggedEvent(log, WRITTEN.minus(before), provider, id, List.of(data)));
    return this;
  }

  /** An empty file, by its path on the volume. */
  public OfflineWindows file(String path) {
    files.add(path);
    return this;
  }

  public OfflineWindows withoutFile(String path) {
    files.remove(path);
    return this;
  }

  /** In the order in which they were logged. */
  public List<LoggedEvent> events() {
    return List.copyOf(events);
  }

  /** Whether its logs and files lie where Windows Server 2003 keeps them. */
  public boolean isClassic() {
    return isClassic;
  }

  private HiveDraft draft(RegistryHive hive) {
    return Objects.requireNonNull(hives.get(hive));
  }

  private static String path(String key) {
    return key.replace("{current}", "ControlSet001");
  }

  /** Everything about the machine, as a value. */
  public List<Object> content() {
    Map<RegistryHive, Object> registry = new EnumMap<>(RegistryHive.class);
    hives.forEach((hive, draft) -> registry.put(hive, draft.content()));
    return List.of(registry, accounts.content(), events(), List.copyOf(files), overlays);
  }

  /**
   * Writes the hives and the files, and no event logs, below the root of a volume. To be called
   * once.
   *
   * @return the volume
   */
  public Path writeTo(Path volume) throws IOException {
    Path system32 = Files.createDirectories(volume.resolve("Windows/System32"));
    if (!accounts.all().isEmpty()) {
      new AccountRecords(this, accounts).write();
    }
    overlays.forEach(file -> Overlay.apply(file, this::draft));
    for (Map.Entry<RegistryHive, HiveDraft> hive : hives.entrySet()) {
      write(
          system32.resolve("config").resolve(hive.getKey().name()), hive.getValue().image(WRITTEN));
    }
    for (String file : files) {
      write(volume.resolve(file), ByteBuffer.allocate(0));
    }
    return volume;
  }

  private static void write(Path file, ByteBuffer bytes) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = bytes.duplicate().clear();
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }
  }
}
