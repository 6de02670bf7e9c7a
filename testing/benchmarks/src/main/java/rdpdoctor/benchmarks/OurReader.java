package rdpdoctor.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import rdpdoctor.disk.HiveFile;
import rdpdoctor.hive.DirtyHiveException;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.Value;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;

/** The hive library of rdpdoctor, on a mapped file. */
final class OurReader implements HiveReader {

  private static final KeyPath LISTENER =
      KeyPath.of("ControlSet001\\Control\\Terminal Server\\WinStations\\RDP-Tcp");

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final Path path;
  private final HiveFile file;
  private final Hive hive;

  private OurReader(Path path, HiveFile file, Hive hive) {
    this.path = path;
    this.file = file;
    this.hive = hive;
  }

  static OurReader of(Path path) {
    try {
      HiveFile file = HiveFile.open(path);
      return new OurReader(path, file, open(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CorruptHiveException e) {
      throw new IllegalStateException(path + " is corrupt", e);
    }
  }

  @Override
  public HiveRound round(HiveWork work) {
    Counts counts = new Counts();
    long processor = system.getProcessCpuTime();
    long start = System.nanoTime();
    try {
      run(work, counts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CorruptHiveException e) {
      throw new IllegalStateException(path + " is corrupt", e);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double processorSeconds = (system.getProcessCpuTime() - processor) / 1e9;
    if (counts.keys > 0 && counts.characters == 0) {
      throw new IllegalStateException("no name was read");
    }
    return new HiveRound(processorSeconds, seconds, counts.keys, counts.values, counts.bytes);
  }

  private void run(HiveWork work, Counts counts) throws IOException, CorruptHiveException {
    switch (work) {
      case BYTES -> walk(hive.root(), false, counts);
      case TEXT -> walk(hive.root(), true, counts);
      case OPEN -> {
        try (HiveFile opened = HiveFile.open(path)) {
          readPort(open(opened), counts);
        }
      }
      case NEXT -> readPort(hive, counts);
    }
  }

  private static Hive open(HiveFile file) throws IOException, CorruptHiveException {
    return file.read(
        image -> {
          try {
            return Hive.open(image);
          } catch (DirtyHiveException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void walk(Key key, boolean decode, Counts counts) throws CorruptHiveException {
    counts.keys++;
    counts.characters += key.name().length();
    for (Value value : key.values()) {
      counts.values++;
      counts.characters += value.name().length();
      ValueData data = value.data();
      counts.bytes += data.size();
      if (decode) {
        counts.characters += decoded(data);
      }
    }
    for (Key subkey : key.subkeys()) {
      walk(subkey, decode, counts);
    }
  }

  private static long decoded(ValueData data) {
    if (data.type().equals(ValueType.REG_MULTI_SZ)) {
      return data.asStrings().size();
    }
    return data.type().isText()
        ? data.asString().length()
        : data.asDword().orElse(0) + data.asQword().orElse(0);
  }

  private static void readPort(Hive hive, Counts counts) throws CorruptHiveException {
    Optional<Key> key = hive.find(LISTENER);
    Optional<Value> value = key.isEmpty() ? Optional.empty() : key.get().value("PortNumber");
    if (value.isPresent() && value.get().data().asDword().equals(OptionalInt.of(3389))) {
      counts.values = 1;
    }
  }

  @Override
  public void close() {
    file.close();
  }

  private static final class Counts {
    private long keys;
    private long values;
    private long bytes;

    /** Of names and decoded text: what is decoded must be used, or it might be left out. */
    private long characters;
  }
}
