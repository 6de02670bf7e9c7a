package rdpdoctor.disk.apply;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.ResourceReader;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.diagnosis.repair.TargetIdentity;
import rdpdoctor.disk.collect.Damaged;
import rdpdoctor.disk.collect.OpenHive;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.Value;
import rdpdoctor.hive.regf.CorruptHiveException;

/**
 * The resources of a Windows on a disk, as they are. Hives are opened when one of their resources
 * is asked for, dirty ones with their logs replayed in memory, and read as they were then.
 *
 * <p>For one thread.
 */
public final class DiskTarget implements ResourceReader, AutoCloseable {

  private static final Set<RegistryHive> WRITABLE =
      EnumSet.of(RegistryHive.SYSTEM, RegistryHive.SOFTWARE);

  private final WindowsFolder windows;
  private final Map<RegistryHive, OpenHive> hives = new EnumMap<>(RegistryHive.class);

  public DiskTarget(WindowsFolder windows) {
    this.windows = windows;
  }

  /** What the resource is now. */
  @Override
  public Lookup<State> read(Resource resource) {
    return switch (resource) {
      case Resource.Value(RegistryKey key, String name) -> state(key, found -> value(found, name));
      case Resource.Key(RegistryKey key) ->
          state(key, found -> Optional.of(new State.Tree(KeyImages.of(found))));
      case Resource.Member member -> new DiskAccounts(this).member(member);
      case Resource.Right right -> new DiskAccounts(this).right(right);
    };
  }

  /**
   * Which installation of Windows this is; unknown if neither SYSTEM nor SOFTWARE can be read.
   *
   * <p>The fingerprint is that of what setup made up, with the name of the machine, as copies of a
   * disk share the former. Where only SYSTEM is at hand it is that of the name and of the partition
   * that is drive C, and so another one than that of the same disk as a whole.
   */
  public Lookup<TargetIdentity> identity() {
    return new DiskIdentity(this).read();
  }

  /**
   * Whether a disk is the place to change this: accounts and rights are kept twice and in records
   * of their own, and are left to the running Windows.
   */
  public boolean canWrite(Resource resource) {
    return switch (resource) {
      case Resource.Value(RegistryKey key, String _) -> WRITABLE.contains(key.hive());
      case Resource.Key(RegistryKey key) -> WRITABLE.contains(key.hive()) && !key.path().isEmpty();
      case Resource.Member _, Resource.Right _ -> false;
    };
  }

  OpenHive hive(RegistryHive name) {
    return hives.computeIfAbsent(name, _ -> OpenHive.of(name, windows.hive(name)));
  }

  /** The key, spelled in whatever case. */
  Lookup<Key> find(RegistryKey key) {
    return ask(key, opened -> opened.hive().find(RegistryPaths.of(key)));
  }

  private Lookup<State> state(RegistryKey key, Question<Key, State> question) {
    return ask(
        key,
        opened -> {
          Optional<Key> found = opened.hive().find(RegistryPaths.of(key));
          Optional<State> state = found.isEmpty() ? Optional.empty() : question.of(found.get());
          return Optional.of(state.orElseGet(State.Missing::new));
        });
  }

  private static Optional<State> value(Key key, String name) throws CorruptHiveException {
    Optional<Value> value = key.value(name);
    return value.isEmpty() ? Optional.empty() : Optional.of(KeyImages.data(value.get()));
  }

  /** What is asked of something that may be damaged. */
  @FunctionalInterface
  interface Question<T, R> {
    Optional<R> of(T asked) throws CorruptHiveException;
  }

  /** Asks the hive of a key; damage that is met on the way makes the answer unknown. */
  <R> Lookup<R> ask(RegistryKey key, Question<OpenHive.Opened, R> question) {
    return switch (hive(key.hive())) {
      case OpenHive.Opened opened -> {
        try {
          yield opened
              .file()
              .read(_ -> question.of(opened))
              .<Lookup<R>>map(Lookup.Found::new)
              .orElseGet(Lookup.Absent::new);
        } catch (IOException | CorruptHiveException e) {
          yield new Lookup.Unknown<>(Damaged.words("the key " + key, "キー " + key, e));
        }
      }
      case OpenHive.Unreadable(Words why) -> new Lookup.Unknown<>(why);
    };
  }

  @Override
  public void close() {
    hives.values().forEach(OpenHive::close);
  }
}
