package rdpdoctor.disk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static rdpdoctor.offline.record.Records.ANNA;
import static rdpdoctor.offline.record.Records.CORP;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.offline.record.Records;

/** The value C of a local group. */
class AliasRecordTest {

  private static final Sid GROUP = WellKnownSid.REMOTE_DESKTOP_USERS.sid();
  private static final Sid EVERYONE = WellKnownSid.EVERYONE.sid();
  private static final String NAME = "Remote Desktop Users";
  private static final byte[] RECORD =
      Records.alias(555, NAME, List.of(ANNA, CORP.account(513), EVERYONE));

  @Test
  void a_group_lists_members_of_any_kind() throws MalformedRecordException {
    assertEquals(
        new AliasRecord(NAME, Set.of(ANNA, CORP.account(513), EVERYONE)),
        AliasRecord.read(GROUP, RECORD));
  }

  @Test
  void a_group_may_be_empty() throws MalformedRecordException {
    assertEquals(
        new AliasRecord(NAME, Set.of()),
        AliasRecord.read(GROUP, Records.alias(555, NAME, List.of())));
  }

  @Test
  void the_number_of_members_is_as_stated() {
    byte[] record = Records.alias(555, NAME, List.of(ANNA));
    record[0x30] = 2;
    MalformedRecordException e =
        assertThrows(MalformedRecordException.class, () -> AliasRecord.read(GROUP, record));
    assertEquals("alias C: there are 1 members, expected 2", e.getMessage());
  }

  @Test
  void damage_is_refused_by_name() {
    Damage.Reader reader = bytes -> AliasRecord.read(GROUP, bytes);
    Damage.everyCutIsRefused("alias C", RECORD.length, RECORD, reader);
    Damage.everyFlipIsReadOrRefused("alias C", RECORD, reader);
  }
}
