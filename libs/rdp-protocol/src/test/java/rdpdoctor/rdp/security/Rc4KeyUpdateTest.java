package rdpdoctor.rdp.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.security.PduCipher.Opened;
import rdpdoctor.rdp.security.PduCipher.Sealed;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The packets are those of the Python script that {@link KnownSession} speaks of. */
class Rc4KeyUpdateTest {

  private static final int PACKETS_PER_KEY = 4096;
  private static final int SALTED = PduCipher.SEC_SECURE_CHECKSUM;

  private static final int ENCRYPTED = PduCipher.SEC_ENCRYPT;

  private static PduCipher afterSealing(int packets, int method) {
    PduCipher cipher = KnownSession.cipher(method);
    IntStream.range(0, packets).forEach(_ -> cipher.seal(0, KnownSession.SECOND));
    return cipher;
  }

  @ParameterizedTest
  @CsvSource({
    "1, d94be30bed78c25c9f66eeef09a68c898d83eb8cac, d94be30bed78c25cad068972658b3e38dfebb16e6c",
    "8, 6b3d6a226f332e50404e623140ac02e66af94b3c60, 6b3d6a226f332e5003139cac9b11b5d0843f53f2d2",
    "2, 35ce82a2753a523374063ebeadee7cdc8a1af6011b, 35ce82a2753a5233221fa7b287d3dadfe2a57bc11c"
  })
  void the_key_of_the_client_changes_after_every_4096_packets(
      int method, String second, String third) {
    PduCipher cipher = afterSealing(PACKETS_PER_KEY, method);
    assertEquals(Bytes.hex("08000000" + second), cipher.seal(0, KnownSession.FIRST));
    IntStream.range(1, PACKETS_PER_KEY).forEach(_ -> cipher.seal(0, KnownSession.SECOND));
    assertEquals(Bytes.hex("08000000" + third), cipher.seal(0, KnownSession.FIRST));
  }

  @ParameterizedTest
  @CsvSource({
    "1, d94be30bed78c25cbb42f6b0921869ad86b7732f07",
    "8, 6b3d6a226f332e50641ab927fb1ec85ee819a31433",
    "2, 35ce82a2753a523331dd67772a21421dace70e3d39"
  })
  void the_key_of_the_server_changes_whichever_path_its_packets_take(int method, String sealed)
      throws DecodeException {
    PduCipher server = KnownSession.server(method);
    PduCipher client = KnownSession.cipher(method);
    for (int i = 0; i < PACKETS_PER_KEY; i += 2) {
      client.open(server.seal(0, KnownSession.SECOND));
      Sealed fast = server.sealFastPath(KnownSession.SECOND);
      client.openFastPath(fast.flags(), fast.data());
    }
    assertEquals(
        new Opened(ENCRYPTED, KnownSession.FIRST), client.open(Bytes.hex("08000000" + sealed)));
    assertEquals(
        new Sealed(PduCipher.FASTPATH_ENCRYPTED, Bytes.hex(sealed)),
        server.sealFastPath(KnownSession.FIRST));
  }

  @ParameterizedTest
  @CsvSource({
    "1, edc35e533e2524db6b3a32016ad0f3918e6f3294ea, cd733b729d8a888a9ecc0eb48655",
    "8, 5f7e2ba3c33c5963694c95e3632b2491ba5d9d934c, a299061bdee22f84f661a1cd1509",
    "2, c0b3c8121433607f243354bb7430d2f035aa7a3d65, 455bcfe44c0a3251527c63d60f8d"
  })
  void a_salted_signature_counts_the_packets(int method, String first, String second)
      throws DecodeException {
    PduCipher client = KnownSession.cipher(method);
    PduCipher server = KnownSession.server(method);
    Bytes sealed = Bytes.hex("08080000" + first);
    assertEquals(sealed, client.seal(SALTED, KnownSession.FIRST));
    assertEquals(new Opened(SALTED | ENCRYPTED, KnownSession.FIRST), server.open(sealed));
    int fastFlags = PduCipher.FASTPATH_ENCRYPTED | PduCipher.FASTPATH_SECURE_CHECKSUM;
    assertEquals(
        new Opened(fastFlags, KnownSession.SECOND),
        server.openFastPath(fastFlags, Bytes.hex(second)));
  }

  @Test
  void the_count_of_a_salted_signature_does_not_begin_anew_with_a_new_key() {
    PduCipher cipher = afterSealing(PACKETS_PER_KEY, EncryptionMethod.RC4_128_BIT);
    assertEquals(
        Bytes.hex("08080000 ca247e6ecd736e5f 74063ebeadee7cdc8a1af6011b"),
        cipher.seal(SALTED, KnownSession.FIRST));
  }

  @Test
  void the_keys_of_fips_stay() throws DecodeException {
    PduCipher client = KnownSession.cipher(EncryptionMethod.FIPS);
    PduCipher server = KnownSession.server(EncryptionMethod.FIPS);
    for (int i = 0; i <= PACKETS_PER_KEY; i++) {
      for (Bytes data : List.of(KnownSession.FIRST, KnownSession.SECOND)) {
        assertEquals(data, server.open(client.seal(0, data)).data());
      }
    }
  }
}
