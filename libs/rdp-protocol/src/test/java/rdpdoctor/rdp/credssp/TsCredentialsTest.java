package rdpdoctor.rdp.credssp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.Shared;

class TsCredentialsTest {

  private static Bytes encode(String account, String password) {
    return Bytes.of(
        TsCredentials.of(
                AccountName.parse(account), "WIN01", Password.takeOver(password.toCharArray()))
            .encode());
  }

  /** Vectors of another project, which are not part of this one. */
  @ParameterizedTest
  @CsvSource({
    "SIMPLE_WITH_USERNAME_AND_DOMAIN_AND_PASSWORD, Domain\\Username, Password",
    "ONE_SYMBOL_USERNAME_AND_PASSWORD, a, 1"
  })
  void the_vectors_of_others_come_out(String name, String account, String password)
      throws IOException {
    String file = "pcaps/credssp-vectors/ts_request.test.TS_CREDENTIALS_" + name + ".bin";
    Bytes expected = Bytes.of(Files.readAllBytes(Shared.require(file)));
    assertEquals(expected, encode(account, password));
  }

  @Test
  void built_by_hand_from_the_sections_of_the_specification() {
    assertEquals(
        Bytes.hex("3019 a003020101 a112 0410 300e a0020400 a1040402 6100 a2020400"),
        encode("a", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "SIMPLE_WITH_USERNAME_AND_DOMAIN_AND_PASSWORD, Domain, Username, Password",
    "ONE_SYMBOL_USERNAME_AND_PASSWORD, '', a, 1",
    "WITH_RESTRICTED_ADMIN_MODE_REQUIRED, '', '', ''"
  })
  void a_server_reads_the_vectors_of_others(
      String name, String domain, String user, String password) throws Exception {
    String file = "pcaps/credssp-vectors/ts_request.test.TS_CREDENTIALS_" + name + ".bin";
    TsCredentials credentials = TsCredentials.decode(Files.readAllBytes(Shared.require(file)));
    assertEquals(domain, credentials.domain());
    assertEquals(user, credentials.user());
    assertArrayEquals(password.getBytes(StandardCharsets.UTF_16LE), credentials.password().utf16());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 127, 128, 40_000})
  void what_is_written_is_read(int size) throws DecodeException {
    String password = "\u79d8".repeat(size);
    TsCredentials read = TsCredentials.decode(encode("LAB\\anna", password).toArray());
    assertEquals("LAB", read.domain());
    assertEquals("anna", read.user());
    assertArrayEquals(password.getBytes(StandardCharsets.UTF_16LE), read.password().utf16());
  }

  @Test
  void every_truncation_is_refused_by_name() {
    assertEveryTruncationRefused(
        encode("LAB\\anna", "secret"),
        bytes -> TsCredentials.decode(bytes.toArray()),
        "TSCredentials");
  }

  @Test
  void credentials_of_a_smart_card_are_refused() {
    assertRefused(
        "TSCredentials: credType is 2, expected 1",
        () -> TsCredentials.decode(Bytes.hex("300b a003020102 a1040402 3000").toArray()));
  }

  @Test
  void half_a_character_is_refused() {
    Bytes odd = Bytes.hex("301a a003020101 a113 0411 300f a0020400 a1040402 6100 a2030401 62");
    assertRefused(
        "TSCredentials: password is 1 bytes long, expected an even number",
        () -> TsCredentials.decode(odd.toArray()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 50, 60, 63, 64, 100, 127, 128, 255, 256, 20_000, 40_000})
  void every_length_is_written_in_its_own_form(int size) throws DecodeException {
    Bytes password = Bytes.of(new byte[2 * size]);
    Bytes whole = encode("LAB\\a", "\0".repeat(size));
    ByteReader outer = new ByteReader("TSCredentials", whole);
    ByteReader fields = inside(outer, Ber.SEQUENCE);
    assertEquals(1, Ber.readInt(inside(fields, Ber.context(0)), "credType", Ber.INTEGER));
    ByteReader credentials = inside(inside(fields, Ber.context(1)), Ber.OCTET_STRING);
    ByteReader parts = inside(credentials, Ber.SEQUENCE);
    inside(parts, Ber.context(0));
    inside(parts, Ber.context(1));
    assertEquals(password, Ber.read(inside(parts, Ber.context(2)), "password", Ber.OCTET_STRING));
    parts.expectEnd();
    outer.expectEnd();
  }

  private static ByteReader inside(ByteReader reader, int tag) throws DecodeException {
    return new ByteReader("TSCredentials", Ber.read(reader, "element", tag));
  }
}
