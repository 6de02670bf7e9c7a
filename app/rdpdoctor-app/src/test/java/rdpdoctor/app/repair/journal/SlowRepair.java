package rdpdoctor.app.repair.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
import rdpdoctor.disk.apply.DiskRepair;
import rdpdoctor.disk.apply.DiskTarget;
import rdpdoctor.disk.collect.WindowsFolder;

/** A repair that waits behind one entry of its journal until it is killed. */
final class SlowRepair {

  static final List<Resource> RESOURCES =
      List.of(
          value(
              RegistryHive.SYSTEM,
              "ControlSet001\\Control\\Terminal Server\\WinStations\\RDP-Tcp",
              "UserAuthentication"),
          value(
              RegistryHive.SOFTWARE,
              "Policies\\Microsoft\\Windows NT\\Terminal Services",
              "UserAuthentication"));

  private SlowRepair() {}

  private static Resource value(RegistryHive hive, String key, String name) {
    return new Resource.Value(new RegistryKey(hive, key), name);
  }

  public static void main(String... arguments) throws Exception {
    WindowsFolder windows = WindowsFolder.find(Path.of(arguments[0]));
    int last = Integer.parseInt(arguments[2]);
    TargetIdentity identity = identity(windows);
    try (JournalFile journal = JournalFile.create(Path.of(arguments[1]))) {
      journal.append(new JournalEntry.Begun(Instant.EPOCH, "1", arguments[0], identity, List.of()));
      int[] count = {0};
      repair(windows)
          .apply(
              plan(windows),
              identity,
              entry -> {
                journal.append(entry);
                count[0]++;
                if (count[0] == last) {
                  System.out.println("waiting");
                  sleep();
                }
              });
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(Duration.ofMinutes(2));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static DiskRepair repair(WindowsFolder windows) {
    return new DiskRepair(windows, InstantSource.system(), Set.of());
  }

  static List<Change> plan(WindowsFolder windows) {
    return RESOURCES.stream()
        .map(
            resource ->
                new Change(
                    resource, state(windows, resource), State.of(new RegistryValue.Dword(0))))
        .toList();
  }

  static TargetIdentity identity(WindowsFolder windows) {
    try (DiskTarget target = new DiskTarget(windows)) {
      return ((Lookup.Found<TargetIdentity>) target.identity()).value();
    }
  }

  static State state(WindowsFolder windows, Resource resource) {
    try (DiskTarget target = new DiskTarget(windows)) {
      return ((Lookup.Found<State>) target.read(resource)).value();
    }
  }
}
