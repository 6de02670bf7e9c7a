package rdpdoctor.hive.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.text.Section.SetKey;
import rdpdoctor.hive.value.Utf16;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;

/**
 * The program of the hivex project, which shares no code with this one, exports what we export, and
 * imports from our text what we read in the hive. It reads UTF-8 only.
 */
@RequiresProgram("hivexregedit")
class HivexRegeditTest {

  private static final String MOUNT = "HKEY_LOCAL_MACHINE\\MOUNTED";
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bcd-regipy/BCD",
        "nt4-aiowinreg/SYSTEM",
        "win81-sam-security-dfwinreg/SAM",
        "win81-sam-security-dfwinreg/SECURITY",
        "xp-sp3-dfwinreg/SYSTEM",
      })
  void both_export_the_same(String sample) throws Exception {
    Path hive = Shared.require("hives/" + sample);
    RegistryFile theirs = RegistryFile.parse(exportedByHivex(hive).getBytes(UTF_8));
    assertSame(export(hive), theirs);
  }

  /** Of hives whose strings are in ASCII: it takes the bytes of UTF-8 for characters. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bcd-regipy/BCD",
        "nt4-aiowinreg/SYSTEM",
        "win81-sam-security-dfwinreg/SECURITY",
        "ws2003-dc-gosecretsdump/SYSTEM",
      })
  void it_imports_what_we_export(String sample) throws Exception {
    RegistryFile ours = export(Shared.require("hives/" + sample));
    Path text = Files.writeString(folder.resolve("ours.reg"), text(ours));
    Path merged = folder.resolve("merged");
    Files.write(merged, Files.readAllBytes(Shared.require("hives/hivex-images/minimal")));
    hivexregedit("--merge", "--prefix", MOUNT, merged.toString(), text.toString());
    assertSame(ours, export(merged));
  }

  /** Fails with the keys and values that only one of them has. */
  private static void assertSame(RegistryFile ours, RegistryFile theirs) {
    Set<String> onlyOurs = contents(ours);
    Set<String> onlyTheirs = contents(theirs);
    Set<String> both = new HashSet<>(onlyOurs);
    both.retainAll(onlyTheirs);
    onlyOurs.removeAll(both);
    onlyTheirs.removeAll(both);
    assertEquals(Set.of(), onlyOurs);
    assertEquals(Set.of(), onlyTheirs);
  }

  private static String text(RegistryFile file) throws RegistryFileException {
    return Utf16.decode(file.toBytes()).substring(1).replace("\r\n", "\n");
  }

  private static RegistryFile export(Path hive) throws Exception {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(hive));
    return new RegistryExport(Hive.openDirty(bytes).root(), MOUNT).toFile();
  }

  private static String exportedByHivex(Path hive) {
    return hivexregedit("--export", "--prefix", MOUNT, hive.toString(), "\\");
  }

  private static String hivexregedit(String... arguments) {
    return Command.of("hivexregedit")
        .with(arguments)
        .in("LC_ALL", "C.UTF-8")
        .run(LIMIT)
        .orFail()
        .output();
  }

  /** It sorts values, and so their order does not count. */
  private static Set<String> contents(RegistryFile file) {
    Set<String> contents = new HashSet<>();
    for (Section section : file.sections()) {
      contents.add(section.path());
      ((SetKey) section).entries().forEach(entry -> contents.add(section.path() + " " + entry));
    }
    return contents;
  }
}
