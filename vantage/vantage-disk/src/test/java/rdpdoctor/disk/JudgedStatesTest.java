package rdpdoctor.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;

/**
 * The states between the writes of a save, on real files, judged by programs that share no code.
 */
@RequiresProgram("python3")
class JudgedStatesTest {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void states_of_a_save_in_place() throws IOException, CorruptHiveException {
    StoredWorld start = Hives.dirty(Hives.WITH_ENTRIES);
    judge(start, Hives.grown(Hives.changed(Hives.recovery(start).image())));
  }

  @Test
  void states_of_a_replaced_hive() throws IOException, CorruptHiveException {
    StoredWorld start = Hives.dirty(Hives.WITH_VECTOR);
    judge(start, Hives.changed(Hives.recovery(start).image()));
  }

  private void judge(StoredWorld start, ByteBuffer after) throws IOException, CorruptHiveException {
    RecordingFolder recorded = new RecordingFolder(start, Integer.MAX_VALUE);
    new HiveSave(recorded, Hives.NAME, Hives.logs())
        .save(
            ByteBuffer.wrap(start.get(Hives.NAME)),
            Hives.recovery(start),
            after,
            "20260301T101500Z");
    Set<ByteBuffer> images = new HashSet<>();
    new PowerCuts(start, recorded.acts())
        .forEach(
            (name, world) -> {
              if (name.startsWith("after")) {
                images.add(found(world));
              }
            });
    Path old = write("old", Hives.recovery(start).image());
    Path changed = write("changed", after);
    List<Path> states = new ArrayList<>();
    for (ByteBuffer image : images) {
      states.add(write("state" + states.size(), image));
    }
    assertTrue(states.size() >= 2, "only " + states);
    assertSound(states);
    String before = dump(old);
    String wanted = dump(changed);
    for (Path state : states) {
      String found = dump(state);
      assertTrue(found.equals(before) || found.equals(wanted), state::toString);
    }
  }

  /** What a reader that replays logs finds in a folder of real files. */
  private ByteBuffer found(StoredWorld world) {
    Path place = folder.resolve("cut");
    try (HiveFile hive = HiveFile.open(world.into(place))) {
      return hive.read(
          image -> ByteBuffer.allocate(image.capacity()).put(0, image, 0, image.capacity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CorruptHiveException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertSound(List<Path> states) {
    Command check = tool("hivecheck.py").with("-q");
    Command.Finished finished =
        check.with(states.stream().map(Path::toString).toArray(String[]::new)).run(LIMIT);
    assertEquals(0, finished.exitCode(), finished.output() + finished.errors());
  }

  private static String dump(Path hive) {
    return tool("regfpy.py").with("dump", hive.toString()).run(LIMIT).orFail().output();
  }

  private static Command tool(String name) {
    Path tool = Shared.projectRoot().resolveSibling("shared").resolve("tools").resolve(name);
    if (!Files.exists(tool)) {
      throw new TestAbortedException("../shared/tools/" + name + " is not here");
    }
    return Command.of("python3", tool.toString());
  }

  private Path write(String name, ByteBuffer image) throws IOException {
    byte[] bytes = new byte[image.capacity()];
    image.get(0, bytes);
    return Files.write(folder.resolve(name), bytes);
  }
}
