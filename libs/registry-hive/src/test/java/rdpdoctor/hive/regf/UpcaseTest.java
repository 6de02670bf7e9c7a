package rdpdoctor.hive.regf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpcaseTest {

  /**
   * Of the 973 pairs as lines {@code 0061 0041}: what RtlUpcaseUnicodeChar returned on Windows 10
   * and on build 26300, dumped by two projects that do not know each other.
   */
  private static final String PAIRS_OF_WINDOWS =
      "cf0c33b481c51829b08eee79ecf92589cf59c432382c668244780807fd8a922c";

  @Test
  void the_table_is_that_of_windows() throws GeneralSecurityException {
    StringBuilder pairs = new StringBuilder();
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      int upper = Upcase.of((char) unit);
      if (upper != unit) {
        pairs.append("%04X %04X\n".formatted(unit, upper));
      }
    }
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(pairs.toString().getBytes(US_ASCII));
    assertEquals(PAIRS_OF_WINDOWS, HexFormat.of().formatHex(digest));
  }

  @ParameterizedTest
  @CsvSource({
    "Portnumber, PORTNUMBER",
    "straße, STRAßE",
    "ÿ, Ÿ",
    "Привет, ПРИВЕТ",
    "ıİiI, ıİII",
    "ａｂｃ, ＡＢＣ",
    "µſςაꭰ, µſςაꭰ",
    "𐐨, 𐐨",
  })
  void one_unit_becomes_one_unit(String name, String upper) {
    assertEquals(upper, Upcase.of(name));
  }

  @Test
  void names_are_ordered_by_their_upper_cased_units() {
    assertTrue(Upcase.compare("a_", "AA") > 0);
    assertTrue(Upcase.compare("ab", "ABC") < 0);
    assertTrue(Upcase.compare("ÿ", "Ź") < 0);
    assertTrue(Upcase.compare("\uff5e", "\ud83d\ude00") > 0);
    assertEquals(0, Upcase.compare("Key", "kEY"));
  }

  @Test
  void names_are_equal_where_windows_takes_them_for_the_same() {
    assertTrue(Upcase.equal("Ärger", "äRGER"));
    assertFalse(Upcase.equal("straße", "STRASSE"));
    assertFalse(Upcase.equal("ab", "abc"));
  }
}
