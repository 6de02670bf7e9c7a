package rdpdoctor.disk.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.State;

/** Tries to repair a disk on a volume of its own, and says what came of it. */
final class RepairOfVolume {

  private RepairOfVolume() {}

  public static void main(String... arguments) throws Exception {
    Path volume = Path.of(arguments[0]);
    Disk disk = Disk.at(volume);
    List<Change> plan = disk.plan();
    Map<RegistryHive, State> before = disk.everything();
    switch (arguments[1]) {
      case "full" -> fill(volume);
      default ->
          new ProcessBuilder("mount", "-o", "remount,ro", volume.toString()).start().waitFor();
    }
    try {
      disk.repair().apply(plan, disk.identity(), _ -> {});
    } catch (RepairRefusedException e) {
      System.out.printf("%s, as before: %s%n", e.refusal(), before.equals(disk.everything()));
    }
  }

  private static void fill(Path volume) throws IOException {
    long free = Files.getFileStore(volume).getUsableSpace();
    Files.write(volume.resolve("full"), new byte[Math.toIntExact(free - 16 * 1024)]);
  }
}
