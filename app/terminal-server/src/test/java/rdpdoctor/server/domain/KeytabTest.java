package rdpdoctor.server.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Built by hand from the description of the format in MIT's documentation. */
class KeytabTest {

  private static final Bytes ENTRY =
      Bytes.hex(
          """
          0002 0001 52 0007 5445524d535256 0004 77696e31
          00000001 00000000 01 0012 0002 aabb
          """
              .replaceAll("\\s", ""));
  private static final String SIZE = "%08x".formatted(ENTRY.size());

  private static Bytes file(String... parts) {
    return Bytes.hex("0502" + String.join("", parts));
  }

  @Test
  void an_entry_names_its_principal() throws DecodeException {
    assertEquals(
        new Keytab(Set.of("TERMSRV/win1@R")),
        Keytab.decode(file(SIZE, ENTRY.toHex(), SIZE, ENTRY.toHex())));
  }

  @Test
  void what_was_deleted_is_passed_over() throws DecodeException {
    assertEquals(
        new Keytab(Set.of("TERMSRV/win1@R")),
        Keytab.decode(file("fffffffe", "0000", SIZE, ENTRY.toHex())));
  }

  @ParameterizedTest
  @CsvSource({
    "0501, 'keytab: version is 0x0501, expected 0x0502'",
    "050200000009, 'keytab: entry needs 9 bytes, 0 remain'",
    "050280000000, 'keytab: entry needs 2147483648 bytes, 0 remain'",
    "0502000000020001, 'keytab entry: realm needs 2 bytes, 0 remain'",
  })
  void what_is_no_keytab_is_refused(String hex, String why) {
    DecodeException refused =
        assertThrowsExactly(DecodeException.class, () -> Keytab.decode(Bytes.hex(hex)));
    assertEquals(why, refused.getMessage());
  }
}
