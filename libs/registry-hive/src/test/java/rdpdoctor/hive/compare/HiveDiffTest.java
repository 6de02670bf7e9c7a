package rdpdoctor.hive.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.hive.HiveBuilder.key;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.HiveBuilder;
import rdpdoctor.hive.HiveBuilder.KeyPlan;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.compare.Difference.ClassChanged;
import rdpdoctor.hive.compare.Difference.FlagsChanged;
import rdpdoctor.hive.compare.Difference.KeyAdded;
import rdpdoctor.hive.compare.Difference.KeyRemoved;
import rdpdoctor.hive.compare.Difference.KeyRespelled;
import rdpdoctor.hive.compare.Difference.LastWrittenChanged;
import rdpdoctor.hive.compare.Difference.SecurityChanged;
import rdpdoctor.hive.compare.Difference.ValueAdded;
import rdpdoctor.hive.compare.Difference.ValueChanged;
import rdpdoctor.hive.compare.Difference.ValueRemoved;
import rdpdoctor.hive.compare.Difference.ValueRespelled;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;

class HiveDiffTest {

  private static final KeyPath A = KeyPath.of("A");

  static List<Path> hives() {
    return SampleHives.all();
  }

  private static Key root(KeyPlan plan) throws Exception {
    return Hive.open(HiveBuilder.hive(plan)).root();
  }

  private static HiveDiff diff(KeyPlan before, KeyPlan after) throws Exception {
    return HiveDiff.of(root(before), root(after));
  }

  @Test
  void values_that_came_went_and_changed() throws Exception {
    assertEquals(
        List.of(
            new ValueAdded(A, "", ValueData.dword(1)),
            new ValueChanged(A, "data", ValueData.dword(2), ValueData.dword(3)),
            new ValueRemoved(A, "gone", ValueData.dword(4)),
            new ValueRespelled(A, "name", "NAME"),
            new ValueChanged(
                A, "type", ValueData.dword(6), ValueData.of(ValueType.REG_NONE, six()))),
        diff(
                key("R")
                    .with(
                        key("A")
                            .dword("type", 6)
                            .dword("same", 0)
                            .dword("name", 5)
                            .dword("gone", 4)
                            .dword("data", 2)),
                key("R")
                    .with(
                        key("A")
                            .dword("NAME", 5)
                            .dword("", 1)
                            .dword("data", 3)
                            .dword("same", 0)
                            .value("type", 0, six())))
            .toList());
  }

  private static byte[] six() {
    return new byte[] {6, 0, 0, 0};
  }

  @Test
  void keys_that_came_and_went_are_listed_without_what_they_hold() throws Exception {
    KeyPlan before = key("R").with(key("A").with(key("B").dword("v", 1)), key("C"));
    KeyPlan after = key("R").with(key("C"), key("D").with(key("E").dword("v", 2)).dword("w", 3));
    assertEquals(
        List.of(new KeyRemoved(A), new KeyAdded(KeyPath.of("D"))), diff(before, after).toList());
    assertEquals(
        List.of(
            new KeyRemoved(A),
            new KeyRemoved(KeyPath.of("A\\B")),
            new ValueRemoved(KeyPath.of("A\\B"), "v", ValueData.dword(1)),
            new KeyAdded(KeyPath.of("D")),
            new ValueAdded(KeyPath.of("D"), "w", ValueData.dword(3)),
            new KeyAdded(KeyPath.of("D\\E")),
            new ValueAdded(KeyPath.of("D\\E"), "v", ValueData.dword(2))),
        diff(before, after).withEverything().toList());
  }

  @Test
  void names_are_paired_as_windows_compares_them() throws Exception {
    assertEquals(
        List.of(
            new KeyRespelled(KeyPath.of("ab"), "AB"),
            new KeyRemoved(KeyPath.of("ß")),
            new KeyRespelled(KeyPath.of("ÿ"), "Ÿ")),
        diff(key("R").with(key("ab"), key("ß"), key("ÿ")), key("R").with(key("AB"), key("Ÿ")))
            .toList());
  }

  @Test
  void the_order_of_a_damaged_list_does_not_matter() throws Exception {
    KeyPlan sorted = key("R").with(key("A"), key("B"), key("C").dword("v", 1));
    KeyPlan unsorted = key("R").with(key("C").dword("v", 2), key("A"), key("B"));
    assertEquals(
        List.of(new ValueChanged(KeyPath.of("C"), "v", ValueData.dword(1), ValueData.dword(2))),
        diff(sorted, unsorted).toList());
  }

  @Test
  void of_two_keys_with_one_name_the_first_are_a_pair() throws Exception {
    KeyPlan twice = key("R").with(key("A").dword("v", 1), key("A").dword("v", 2));
    assertEquals(List.of(), diff(twice, twice).toList());
    assertEquals(
        List.of(new KeyRemoved(A)), diff(twice, key("R").with(key("A").dword("v", 1))).toList());
  }

  @Test
  void the_class_and_the_flags() throws Exception {
    assertEquals(
        List.of(
            new FlagsChanged(A, 0, 0x10),
            new ClassChanged(A, Optional.of("old"), Optional.empty())),
        diff(key("R").with(key("A").className("old")), key("R").with(key("A").flags(0x10)))
            .toList());
  }

  @Test
  void the_security_descriptor_and_the_user_flags() throws Exception {
    ByteBuffer before = HiveBuilder.hive(key("R"));
    ByteBuffer after = HiveBuilder.hive(key("R"));
    Key root = open(after);
    after.order(ByteOrder.LITTLE_ENDIAN).putShort(root.node().position() + 54, (short) 3);
    int descriptor = 4096 + 32 + 4 + 20;
    after.put(descriptor + 3, (byte) 0x90);
    assertEquals(
        List.of(
            new FlagsChanged(KeyPath.ROOT, 0xC, 0x3000C),
            new SecurityChanged(KeyPath.ROOT, "D:", "D:P")),
        HiveDiff.of(open(before), root).toList());
    after.put(descriptor, (byte) 9);
    String hex = HexFormat.of().formatHex(root.securityDescriptor());
    assertEquals(
        new SecurityChanged(KeyPath.ROOT, "D:", hex),
        HiveDiff.of(open(before), root).toList().getLast());
  }

  @Test
  void times_matter_on_request() throws Exception {
    ByteBuffer before = HiveBuilder.hive(key("R"));
    ByteBuffer after = HiveBuilder.hive(key("R"));
    after.order(ByteOrder.LITTLE_ENDIAN).putLong(open(after).node().position() + 4, 10_000_000);
    HiveDiff diff = HiveDiff.of(open(before), open(after));
    assertEquals(List.of(), diff.toList());
    assertEquals(
        List.of(
            new LastWrittenChanged(
                KeyPath.ROOT,
                Instant.parse("2020-01-01T00:00:00Z"),
                Instant.parse("1601-01-01T00:00:01Z"))),
        diff.withTimes().toList());
  }

  private static Key open(ByteBuffer file) throws Exception {
    return Hive.open(file).root();
  }

  @ParameterizedTest
  @MethodSource("hives")
  void a_sample_does_not_differ_from_itself(Path hive) throws Exception {
    Key root = SampleHives.salvage(hive).root();
    assertEquals(List.of(), HiveDiff.of(root, root).withTimes().toList());
  }
}
