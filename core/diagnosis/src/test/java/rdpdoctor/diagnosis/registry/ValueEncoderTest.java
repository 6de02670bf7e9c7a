package rdpdoctor.diagnosis.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueEncoderTest {

  static List<RegistryValue> values() {
    return List.of(
        new RegistryValue.Dword(-1),
        new RegistryValue.Qword(Long.MIN_VALUE),
        new RegistryValue.Text("", false),
        new RegistryValue.Text("%SystemRoot%\\System32\\termsrv.dll", true),
        new RegistryValue.Strings(List.of()),
        new RegistryValue.Strings(List.of("RPCSS", "証明書")),
        new RegistryValue.Binary("00ff"),
        new RegistryValue.Other(RegistryType.LINK, "4100"),
        new RegistryValue.Malformed(RegistryType.DWORD, "0102"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void what_is_encoded_is_decoded_to_the_same(RegistryValue value) {
    byte[] bytes = HexFormat.of().parseHex(value.hex());
    assertEquals(value, RegistryValue.decode(value.type(), bytes));
  }

  @Test
  void numbers_are_little_endian_and_texts_terminated() {
    assertEquals("3d0d0000", new RegistryValue.Dword(3389).hex());
    assertEquals("310030000000", new RegistryValue.Text("10", false).hex());
    assertEquals("4100000042000000" + "0000", new RegistryValue.Strings(List.of("A", "B")).hex());
  }
}
