package rdpdoctor.rdp.credssp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class PublicKeyBindingTest {

  private static final Bytes NONCE = Bytes.hex("c1".repeat(32));
  private static final Bytes INFO = Bytes.hex("300c 3003 060103 0305 00 ff010203");

  @Test
  void the_bits_of_the_key_alone_are_bound() throws DecodeException {
    assertEquals(Bytes.hex("ff010203"), PublicKeyBinding.of(INFO, NONCE).subjectPublicKey());
  }

  @Test
  void up_to_version_4_the_server_adds_one_to_the_first_byte_alone() throws DecodeException {
    PublicKeyBinding binding = PublicKeyBinding.of(INFO, NONCE);
    assertEquals(Bytes.hex("ff010203"), binding.ofClient(4));
    assertEquals(Bytes.hex("00010203"), binding.ofServer(4));
  }

  /** Computed with {@code sha256sum} over the parts. */
  @Test
  void from_version_5_on_each_side_sends_a_hash_with_its_own_magic() throws DecodeException {
    PublicKeyBinding binding = PublicKeyBinding.of(INFO, NONCE);
    assertEquals(
        Bytes.hex("c368f5fa68cfe3bde74b2ae8d8c19f6b4e24c28e5b7156d541a7a2566edae453"),
        binding.ofClient(5));
    assertEquals(
        Bytes.hex("75688ebf12effe21374f841d37088e322dceb165598ef85198247a49ca52f04e"),
        binding.ofServer(6));
  }

  @Test
  void every_truncated_key_is_refused_by_name() {
    assertEveryTruncationRefused(
        INFO, bytes -> PublicKeyBinding.of(bytes, NONCE), "SubjectPublicKeyInfo");
  }

  @Test
  void a_key_with_unused_bits_is_refused() {
    assertRefused(
        "SubjectPublicKeyInfo: unused bits is 0x01, expected 0x00",
        () -> PublicKeyBinding.of(Bytes.hex("3009 3003 060103 0302 01 fe"), NONCE));
  }

  @Test
  void a_nonce_of_another_size_is_the_callers_fault() {
    assertThrowsExactly(
        IllegalArgumentException.class, () -> PublicKeyBinding.of(INFO, Bytes.hex("c1")));
  }
}
