package rdpdoctor.disk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.account.Sid;

/** SIDs as bytes; the vectors are from the SECURITY hive of a Windows 8.1. */
class BinarySidTest {

  @Test
  void a_sid_is_read_number_by_number() throws MalformedRecordException {
    assertEquals(
        new Sid("S-1-5-21-4070822719-3404542230-2541167049"),
        read("0104000000000005150000003fd3a3f21631edcac9217797"));
    assertEquals(new Sid("S-1-1-0"), read("010100000000000100000000"));
    assertEquals(new Sid("S-1-5"), read("0100000000000005"));
  }

  @Test
  void a_great_authority_is_written_in_hexadecimal() throws MalformedRecordException {
    assertEquals(new Sid("S-1-0x010000000000-7"), read("010101000000000007000000"));
  }

  @Test
  void packed_sids_follow_each_other() throws MalformedRecordException {
    byte[] two = HexFormat.of().parseHex("01010000000000010000000001010000000000050b000000");
    assertEquals(List.of(new Sid("S-1-1-0"), new Sid("S-1-5-11")), BinarySid.readAll("SIDs", two));
    assertEquals(List.of(), BinarySid.readAll("SIDs"));
    assertEquals(
        "SIDs: there are 2 SIDs, expected 1",
        assertThrows(MalformedRecordException.class, () -> BinarySid.read("SIDs", two))
            .getMessage());
  }

  @Test
  void a_wrong_revision_or_count_is_refused() {
    assertEquals("SID: revision of a SID is 2, expected 1", refusal("0201000000000001"));
    assertEquals(
        "SID: a SID has 16 sub-authorities, expected at most 15", refusal("0110000000000001"));
    assertEquals(
        "SID: a SID has 255 sub-authorities, expected at most 15", refusal("01ff000000000001"));
    assertEquals("SID: length is 8, expected at least 12", refusal("0101000000000001"));
  }

  private static Sid read(String hex) throws MalformedRecordException {
    return BinarySid.read("SID", HexFormat.of().parseHex(hex));
  }

  private static String refusal(String hex) {
    return String.valueOf(
        assertThrows(MalformedRecordException.class, () -> read(hex)).getMessage());
  }
}
