package rdpdoctor.app.repair.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.hive.text.RegistryFile;
import rdpdoctor.hive.text.RegistryFileException;
import rdpdoctor.hive.text.Section;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.program.WinePrefix;

/** Wine's {@code reg} imports what was written, and exports what it made of it. */
@RequiresProgram({"wine", "wineboot", "wineserver"})
class RegFileWineTest {

  private static final List<String> ROOTS =
      List.of(
          "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server",
          "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services",
          "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies");

  private static final Set<RegistryType> TEXTS =
      Set.of(RegistryType.SZ, RegistryType.EXPAND_SZ, RegistryType.MULTI_SZ);

  private static WinePrefix wine;

  @TempDir private Path folder;

  @BeforeAll
  static void make_a_prefix() {
    wine = WinePrefix.create();
  }

  @AfterAll
  static void close_the_prefix() {
    wine.close();
  }

  /** All plans in one, as each run of Wine takes a while. */
  @Test
  void the_registry_is_as_planned_and_with_the_undo_as_before() throws Exception {
    Change[] changes =
        Plans.all().stream()
            .flatMap(plan -> plan.changes().stream())
            .filter(RegFileWineTest::isForWine)
            .toArray(Change[]::new);
    RegFile file = new RegFile(Plans.of(changes), Plans.WIN01, Language.JA);

    load(file.undo());
    WineRegistry before = registry();
    load(file.toBytes());
    WineRegistry after = registry();
    load(file.undo());
    WineRegistry again = registry();

    assertEquals(before, again);
    Set<Change> left = Set.copyOf(file.left());
    for (Change change : changes) {
      if (!left.contains(change)) {
        assertEquals(WineRegistry.meaning(change.before()), before.state(change.resource()));
        assertEquals(WineRegistry.meaning(change.after()), after.state(change.resource()));
      }
    }
  }

  private static boolean isForWine(Change change) {
    return !isBeyondWine(change.before()) && !isBeyondWine(change.after());
  }

  /**
   * Wine 8 crashes on a text of less than one unit, drops half a unit at the end of one, exports
   * one with line breaks in a form that Windows does not read, and a REG_DWORD of whatever length
   * as one of four bytes.
   */
  private static boolean isBeyondWine(State state) {
    return state instanceof State.Data(RegistryType type, String hex)
        && (TEXTS.contains(type)
            ? hex.isEmpty() || hex.length() % 4 != 0 || hex.startsWith("0d000a00")
            : type.equals(RegistryType.DWORD) && hex.length() != 8);
  }

  private void load(byte[] file) throws IOException {
    Path path = Files.write(folder.resolve("in.reg"), file);
    wine.run("reg", "import", WinePrefix.path(path)).orFail();
  }

  private WineRegistry registry() throws IOException, RegistryFileException {
    List<Section> sections = new ArrayList<>();
    for (String root : ROOTS) {
      Path file = folder.resolve("out.reg");
      if (wine.run("reg", "export", root, WinePrefix.path(file), "/y").exitCode() == 0) {
        sections.addAll(RegistryFile.parse(Files.readAllBytes(file)).sections());
      }
    }
    return WineRegistry.of(sections);
  }
}
