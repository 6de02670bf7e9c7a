package rdpdoctor.disk.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;

/** Volumes that nothing can be written to; each lives in a mount namespace of its own. */
@RequiresProgram("unshare")
class VolumeTest {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  @TempDir Path volume;

  @Test
  void a_volume_without_room_for_the_backups_is_refused() {
    assertEquals("NO_SPACE, as before: true", repair("full"));
  }

  @Test
  void a_volume_that_is_mounted_read_only_is_refused() {
    assertEquals("READ_ONLY, as before: true", repair("read-only"));
  }

  private String repair(String state) {
    List<String> ownVolume =
        List.of(
            "unshare",
            "--user",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            "mount -t tmpfs -o size=1m none \"$0\" && exec \"$@\"",
            volume.toString());
    return Command.java(RepairOfVolume.class, volume.toString(), state)
        .under(ownVolume)
        .run(LIMIT)
        .orFail()
        .output()
        .strip();
  }
}
