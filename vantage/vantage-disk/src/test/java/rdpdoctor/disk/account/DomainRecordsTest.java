package rdpdoctor.disk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static rdpdoctor.offline.record.Records.MACHINE;
import static rdpdoctor.offline.record.Records.domainFixed;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.account.AccountPolicy;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.offline.record.Records;

/** The values F and V of an account domain. */
class DomainRecordsTest {

  @Test
  void the_policy_is_read() throws MalformedRecordException {
    assertEquals(
        new AccountPolicy(
            Optional.of(Duration.ofDays(42)),
            5,
            Optional.of(Duration.ofMinutes(30)),
            Duration.ofMinutes(30)),
        DomainRecords.policy(domainFixed().toBytes()));
  }

  @Test
  void the_least_number_is_for_ever() throws MalformedRecordException {
    byte[] fixed = domainFixed().int64(0x18, Long.MIN_VALUE).int64(0x30, Long.MIN_VALUE).toBytes();
    AccountPolicy policy = DomainRecords.policy(fixed);
    assertEquals(Optional.empty(), policy.maximumPasswordAge());
    assertEquals(Optional.empty(), policy.lockoutDuration());
  }

  @Test
  void a_length_of_time_is_negative() {
    MalformedRecordException e =
        assertThrows(
            MalformedRecordException.class,
            () -> DomainRecords.policy(domainFixed().int64(0x30, 7).toBytes()));
    assertEquals("domain F: lockout duration is 7, expected a negative number", e.getMessage());
  }

  @Test
  void the_sid_is_the_second_field() throws MalformedRecordException {
    assertEquals(MACHINE, DomainRecords.sid(Records.domainVariable(MACHINE)));
  }

  @Test
  void a_sid_without_room_for_an_account_is_no_domain() {
    Sid full = new Sid("S-1-5-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15");
    MalformedRecordException e =
        assertThrows(
            MalformedRecordException.class, () -> DomainRecords.sid(Records.domainVariable(full)));
    assertEquals("domain V: SID has 15 sub-authorities, expected at most 14", e.getMessage());
  }

  @Test
  void damage_is_refused_by_name() {
    byte[] fixed = domainFixed().toBytes();
    Damage.everyCutIsRefused("domain F", 0x56, fixed, DomainRecords::policy);
    Damage.everyFlipIsReadOrRefused("domain F", fixed, DomainRecords::policy);
    byte[] variable = Records.domainVariable(MACHINE);
    Damage.everyCutIsRefused("domain V", variable.length, variable, DomainRecords::sid);
    Damage.everyFlipIsReadOrRefused("domain V", variable, DomainRecords::sid);
  }
}
