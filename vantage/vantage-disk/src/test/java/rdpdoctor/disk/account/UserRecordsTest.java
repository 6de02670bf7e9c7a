package rdpdoctor.disk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.offline.record.Records.ANNA;
import static rdpdoctor.offline.record.Records.userFixed;
import static rdpdoctor.offline.record.Records.userVariable;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.diagnosis.account.AccountFlag;
import rdpdoctor.diagnosis.account.AccountFlags;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.StoredPassword;
import rdpdoctor.hive.regf.FileTime;
import rdpdoctor.offline.record.Records;

/** The values F and V of an account. */
class UserRecordsTest {

  private static final byte[] ALL_HOURS = new byte[0];
  private static final byte[] FIXED = userFixed(1001, 0x214).toBytes();
  private static final byte[] VARIABLE = userVariable("アンナ", ALL_HOURS, 0x14);

  @Test
  void an_account_is_read_with_all_that_is_no_secret() throws MalformedRecordException {
    assertEquals(
        new LocalAccount(
            ANNA,
            "アンナ",
            513,
            AccountFlags.of(
                AccountFlag.NORMAL,
                AccountFlag.PASSWORD_NOT_REQUIRED,
                AccountFlag.PASSWORD_NEVER_EXPIRES),
            Optional.empty(),
            Optional.of(Records.SET),
            Optional.of(Records.LOGON),
            Optional.of(Records.BAD),
            2,
            false,
            StoredPassword.SET),
        UserRecords.read(ANNA, FIXED, VARIABLE));
  }

  @Test
  void zero_is_no_time_and_an_expiry_may_be_set() throws MalformedRecordException {
    Instant expiry = Instant.parse("2026-12-31T00:00:00Z");
    byte[] fixed =
        userFixed(1001, 0x10)
            .int64(0x08, 0)
            .int64(0x18, 0)
            .int64(0x20, FileTime.fromInstant(expiry))
            .int64(0x28, 0)
            .toBytes();
    LocalAccount account = UserRecords.read(ANNA, fixed, VARIABLE);
    assertEquals(Optional.empty(), account.lastLogon());
    assertEquals(Optional.empty(), account.passwordSet());
    assertEquals(Optional.empty(), account.lastBadPassword());
    assertEquals(Optional.of(expiry), account.expires());
  }

  @Test
  void flags_without_a_name_are_kept() throws MalformedRecordException {
    LocalAccount account = UserRecords.read(ANNA, userFixed(1001, 0x8000_0011).toBytes(), VARIABLE);
    assertEquals(0x8000_0011, account.flags().bits());
    assertTrue(account.flags().has(AccountFlag.DISABLED));
  }

  @ParameterizedTest
  @CsvSource({"0, BLANK", "4, BLANK", "24, BLANK", "16, SET", "20, SET", "56, SET", "17, UNKNOWN"})
  void the_length_of_what_is_stored_tells_whether_there_is_a_password(
      int length, StoredPassword password) throws MalformedRecordException {
    byte[] variable = userVariable("anna", ALL_HOURS, length);
    assertEquals(password, UserRecords.read(ANNA, FIXED, variable).password());
  }

  @Test
  void one_closed_hour_is_enough_to_be_restricted() throws MalformedRecordException {
    byte[] hours = new byte[21];
    Arrays.fill(hours, (byte) 0xFF);
    assertFalse(read(hours).hasLogonHours());
    hours[20] = 0x7F;
    assertTrue(read(hours).hasLogonHours());
  }

  @Test
  void the_relative_identifier_is_that_of_the_key() {
    MalformedRecordException e =
        assertThrows(
            MalformedRecordException.class,
            () -> UserRecords.read(ANNA, userFixed(1002, 0x10).toBytes(), VARIABLE));
    assertEquals(
        "user F: relative identifier is 1002, expected 1001 as in the name of its key",
        e.getMessage());
  }

  @Test
  void a_field_beyond_the_record_is_refused() {
    byte[] variable = VARIABLE.clone();
    variable[0x10] = (byte) 0xFE;
    variable[0x11] = (byte) 0xFF;
    MalformedRecordException e =
        assertThrows(MalformedRecordException.class, () -> UserRecords.read(ANNA, FIXED, variable));
    assertEquals(
        "user V: name is at 224 with a length of 65534, expected to lie within 276 bytes",
        e.getMessage());
  }

  @Test
  void damage_is_refused_by_name() {
    byte[] variable = userVariable("anna", new byte[21], 0x38);
    Damage.Reader fixed = bytes -> UserRecords.read(ANNA, bytes, variable);
    Damage.everyCutIsRefused("user F", 0x44, FIXED, fixed);
    Damage.everyFlipIsReadOrRefused("user F", FIXED, fixed);
    Damage.Reader rest = bytes -> UserRecords.read(ANNA, FIXED, bytes);
    Damage.everyCutIsRefused("user V", 0xCC, variable, rest);
    Damage.everyFlipIsReadOrRefused("user V", variable, rest);
  }

  private static LocalAccount read(byte... hours) throws MalformedRecordException {
    return UserRecords.read(ANNA, FIXED, userVariable("anna", hours, 0x14));
  }
}
