package rdpdoctor.hive.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.hive.HiveBuilder.key;
import static rdpdoctor.hive.text.RegistryFile.WINDOWS_1252;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.HiveBuilder;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.compare.SampleHives;
import rdpdoctor.hive.text.Entry.SetValue;
import rdpdoctor.hive.text.Section.SetKey;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.testkit.Shared;

class RegistryExportTest {

  private static final String MOUNT = "HKEY_LOCAL_MACHINE\\MOUNTED";

  static List<Path> hives() {
    return SampleHives.all();
  }

  private static Key small() throws Exception {
    return Hive.open(
            HiveBuilder.hive(
                key("ROOT")
                    .dword("a", 1)
                    .with(key("B").with(key("C").dword("", 2)), key("D").dword("d", 3))))
        .root();
  }

  private static SetKey section(String path, Entry... entries) {
    return new SetKey(MOUNT + path, List.of(entries));
  }

  @Test
  void each_key_comes_before_its_subkeys() throws Exception {
    assertEquals(
        new RegistryFile(
            Version.VERSION_5,
            List.of(
                section("", new SetValue("a", ValueData.dword(1))),
                section("\\B"),
                section("\\B\\C", new SetValue("", ValueData.dword(2))),
                section("\\D", new SetValue("d", ValueData.dword(3))))),
        new RegistryExport(small(), MOUNT).toFile());
  }

  @Test
  void it_starts_at_any_key() throws Exception {
    Key key = small().subkey("b").orElseThrow();
    assertEquals(
        List.of(MOUNT, MOUNT + "\\C"),
        new RegistryExport(key, MOUNT).toFile().sections().stream().map(Section::path).toList());
  }

  /** What a hive says, written and read again, is what it said, to the byte of every value. */
  @ParameterizedTest
  @MethodSource("hives")
  void an_export_of_a_sample_is_read_back_to_the_byte(Path hive) throws Exception {
    RegistryFile file = new RegistryExport(SampleHives.salvage(hive).root(), MOUNT).toFile();
    assertEquals(file, RegistryFile.parse(file.toBytes()));
  }

  @Test
  void no_more_than_one_value_is_written_at_once() throws Exception {
    Path hive = Shared.require("hives/yarp-edge/ManySubkeysHive");
    List<Integer> sizes = new ArrayList<>();
    RegistryFileWriter writer =
        new RegistryFileWriter(Version.VERSION_5, WINDOWS_1252, bytes -> sizes.add(bytes.length));
    RegistryExport export = new RegistryExport(SampleHives.salvage(hive).root(), MOUNT);
    export.writeTo(writer);
    writer.end();
    assertEquals(Optional.empty(), export.next());
    assertTrue(sizes.stream().mapToInt(Integer::intValue).max().orElseThrow() < 1000);
    assertEquals(
        new RegistryExport(SampleHives.salvage(hive).root(), MOUNT).toFile().toBytes().length,
        sizes.stream().mapToInt(Integer::intValue).sum());
  }
}
