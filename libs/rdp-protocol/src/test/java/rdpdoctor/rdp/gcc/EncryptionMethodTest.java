package rdpdoctor.rdp.gcc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncryptionMethodTest {

  @ParameterizedTest
  @CsvSource({
    "0, none",
    "1, 40-bit RC4",
    "8, 56-bit RC4",
    "2, 128-bit RC4",
    "16, FIPS 3DES",
    "4, 0x00000004"
  })
  void methods_have_names_and_unknown_ones_their_number(int method, String name) {
    assertEquals(name, EncryptionMethod.name(method));
  }
}
