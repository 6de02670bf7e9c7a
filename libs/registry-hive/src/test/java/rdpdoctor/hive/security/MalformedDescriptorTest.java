package rdpdoctor.hive.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.hive.security.DescriptorHex.SYSTEM;
import static rdpdoctor.hive.security.DescriptorHex.entry;
import static rdpdoctor.hive.security.DescriptorHex.objectEntry;
import static rdpdoctor.hive.security.DescriptorHex.withDacl;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The descriptor that is broken: header to 20, BA to 36, SY to 48, the list to 76. */
class MalformedDescriptorTest {

  private static byte[] sound() {
    return withDacl(entry(0, 0, 0xF003F, SYSTEM)).bytes();
  }

  private static MalformedDescriptorException refusal(byte[] bytes) {
    return assertThrows(MalformedDescriptorException.class, () -> SecurityDescriptor.decode(bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2, 'at 0x0 of the security descriptor: header: revision is 2, expected 1'",
    "3, 0, 'at 0x2 of the security descriptor: header: control is 0x0004, expected the bit 0x8000'",
    "4, 255, 'at 0xff of the security descriptor: SID: needs 8 bytes, but what holds it ends at"
        + " 0x4c'",
    "7, 255, 'at 0xff000014 of the security descriptor: SID: needs 8 bytes, but what holds it ends"
        + " at 0x4c'",
    "8, 69, 'at 0x45 of the security descriptor: SID: needs 8 bytes, but what holds it ends at"
        + " 0x4c'",
    "20, 2, 'at 0x14 of the security descriptor: SID: revision is 2 and there are 2"
        + " sub-authorities, expected 1 and at most 15'",
    "21, 16, 'at 0x14 of the security descriptor: SID: revision is 1 and there are 16"
        + " sub-authorities, expected 1 and at most 15'",
    "21, 15, 'at 0x14 of the security descriptor: SID: needs 68 bytes, but what holds it ends at"
        + " 0x4c'",
    "16, 70, 'at 0x46 of the security descriptor: ACL: needs 8 bytes, but what holds it ends at"
        + " 0x4c'",
    "50, 29, 'at 0x30 of the security descriptor: ACL: needs 29 bytes, but what holds it ends at"
        + " 0x4c'",
    "50, 7, 'at 0x38 of the security descriptor: ACE: needs 4 bytes, but what holds it ends at"
        + " 0x37'",
    "52, 2, 'at 0x4c of the security descriptor: ACE: needs 4 bytes, but what holds it ends at"
        + " 0x4c'",
    "58, 3, 'at 0x38 of the security descriptor: ACE: size is 3, expected at least 4'",
    "58, 21, 'at 0x38 of the security descriptor: ACE: needs 21 bytes, but what holds it ends at"
        + " 0x4c'",
    "58, 6, 'at 0x3c of the security descriptor: ACE: needs 4 bytes, but what holds it ends at"
        + " 0x3e'",
    "58, 15, 'at 0x40 of the security descriptor: SID: needs 8 bytes, but what holds it ends at"
        + " 0x47'",
    "58, 19, 'at 0x40 of the security descriptor: SID: needs 12 bytes, but what holds it ends at"
        + " 0x4b'",
    "56, 5, 'at 0x44 of the security descriptor: GUID of an object ACE: needs 16 bytes, but what"
        + " holds it ends at 0x4c'",
  })
  void one_wrong_byte(int offset, int value, String message) {
    byte[] bytes = sound();
    bytes[offset] = (byte) value;
    assertEquals(message, refusal(bytes).getMessage());
  }

  @Test
  void the_offset_is_told() {
    byte[] bytes = sound();
    bytes[58] = 3;
    assertEquals(56, refusal(bytes).offset());
  }

  @Test
  void every_truncation() {
    String guid = "000102030405060708090a0b0c0d0e0f";
    byte[] bytes = withDacl(objectEntry(5, 1, guid, guid, SYSTEM), entry(0, 0, 1, SYSTEM)).bytes();
    for (int size = 0; size < bytes.length; size++) {
      MalformedDescriptorException refusal = refusal(Arrays.copyOf(bytes, size));
      assertTrue(refusal.getMessage().contains(": needs "), refusal.getMessage());
    }
  }

  @Test
  void what_follows_does_not_matter() throws Exception {
    assertEquals(
        SecurityDescriptor.decode(sound()), SecurityDescriptor.decode(Arrays.copyOf(sound(), 100)));
  }
}
