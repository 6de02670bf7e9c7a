package rdpdoctor.disk.apply;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.diagnosis.repair.TargetIdentity;
import rdpdoctor.disk.HiveFile;
import rdpdoctor.disk.Risk;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.compare.Difference;
import rdpdoctor.hive.compare.HiveDiff;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

/** The disk of a machine with plans for it. */
public record Disk(Path volume, WindowsFolder windows) {

  public static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T10:15:00Z"));

  static final RegistryKey LISTENER =
      new RegistryKey(
          RegistryHive.SYSTEM, "ControlSet001\\Control\\Terminal Server\\WinStations\\RDP-Tcp");
  static final RegistryKey TERMINAL_SERVER =
      new RegistryKey(RegistryHive.SYSTEM, "ControlSet001\\Control\\Terminal Server");
  static final RegistryKey POLICY =
      new RegistryKey(RegistryHive.SOFTWARE, "Policies\\Microsoft\\Windows NT\\Terminal Services");
  static final RegistryKey TREE = new RegistryKey(RegistryHive.SOFTWARE, "Vendor\\Tree");

  static final Resource NLA = new Resource.Value(LISTENER, "UserAuthentication");
  static final Resource DENIED = new Resource.Value(TERMINAL_SERVER, "fDenyTSConnections");
  static final Resource DENIED_BY_POLICY = new Resource.Value(POLICY, "fDenyTSConnections");
  static final Resource PORT = new Resource.Value(LISTENER, "PORTNUMBER");
  static final Resource CERTIFICATE = new Resource.Value(LISTENER, "SSLCertificateSHA1Hash");

  static final State MISSING = new State.Missing();

  public static OfflineWindows machine() {
    return OfflineWindows.healthy(Edition.SERVER_2019)
        .software("Microsoft\\Cryptography", "MachineGuid", "3f2b9a52-0000-4000-8000-0123456789ab")
        .software("Microsoft\\Windows NT\\CurrentVersion", "InstallDate", 1_600_000_000)
        .software("Vendor\\Tree", "", "default")
        .software("Vendor\\Tree\\Inner", "number", 7)
        .set(
            RegistryHive.SOFTWARE,
            "Vendor\\Tree\\Inner\\Deep",
            "odd",
            ValueData.of(new ValueType(0xFFFF0007), (byte) 1, (byte) 2))
        .set(
            RegistryHive.SYSTEM,
            LISTENER.path(),
            "SSLCertificateSHA1Hash",
            ValueData.binary(new byte[20]));
  }

  public static Disk at(Path volume) throws Exception {
    return of(machine().writeTo(volume));
  }

  public static Disk of(Path volume) throws Exception {
    return new Disk(volume, WindowsFolder.find(volume));
  }

  public static State dword(int number) {
    return State.of(new RegistryValue.Dword(number));
  }

  /** Sets, adds in a new key, deletes a value and a key: of both hives. */
  public List<Change> plan() {
    return List.of(
        change(NLA, dword(0)),
        change(DENIED_BY_POLICY, dword(0)),
        change(CERTIFICATE, MISSING),
        change(new Resource.Value(POLICY, "UserAuthentication"), dword(0)),
        change(PORT, dword(3390)),
        change(new Resource.Key(TREE), MISSING));
  }

  public Change change(Resource resource, State after) {
    return new Change(resource, state(resource), after);
  }

  public State state(Resource resource) {
    try (DiskTarget target = new DiskTarget(windows)) {
      return target.read(resource) instanceof Lookup.Found<State>(State state)
          ? state
          : unreadable(resource);
    }
  }

  private static State unreadable(Resource resource) {
    throw new AssertionError(resource + " cannot be read");
  }

  public TargetIdentity identity() {
    try (DiskTarget target = new DiskTarget(windows)) {
      if (target.identity() instanceof Lookup.Found<TargetIdentity>(TargetIdentity identity)) {
        return identity;
      }
      throw new AssertionError(target.identity());
    }
  }

  public DiskRepair repair(Risk... accepted) {
    return new DiskRepair(windows, CLOCK, Set.of(accepted));
  }

  Path hive(RegistryHive hive) {
    return windows.hive(hive).orElseThrow();
  }

  public JournalEntry begun() {
    return new JournalEntry.Begun(
        CLOCK.instant(), "1", volume.toString(), identity(), List.of("remedy"));
  }

  /** Everything that a hive holds, by the path of its key. */
  public Map<RegistryHive, State> everything() {
    return Map.of(
        RegistryHive.SYSTEM, state(new Resource.Key(RegistryKey.root(RegistryHive.SYSTEM))),
        RegistryHive.SOFTWARE, state(new Resource.Key(RegistryKey.root(RegistryHive.SOFTWARE))));
  }

  /** What our own comparison finds, with classes, flags and access rights. */
  public List<Difference> differences(Disk other) throws Exception {
    List<Difference> differences = new ArrayList<>();
    for (RegistryHive hive : List.of(RegistryHive.SYSTEM, RegistryHive.SOFTWARE)) {
      try (HiveFile mine = HiveFile.open(hive(hive));
          HiveFile others = HiveFile.open(other.hive(hive))) {
        HiveDiff.of(
                Hive.openDirty(mine.recovery().image()).root(),
                Hive.openDirty(others.recovery().image()).root())
            .forEach(differences::add);
      }
    }
    return differences;
  }
}
