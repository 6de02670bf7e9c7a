package rdpdoctor.diagnosis.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Security identifiers and the well-known ones among them. */
class SidTest {

  private static final Sid MACHINE = new Sid("S-1-5-21-1-2-3");

  @Test
  void an_account_is_one_number_below_its_machine() {
    Sid anna = MACHINE.account(1001);
    assertEquals(new Sid("S-1-5-21-1-2-3-1001"), anna);
    assertTrue(anna.isAccountOf(MACHINE));
    assertTrue(anna.isDomainAccount());
    assertEquals(1001, anna.relativeIdentifier());
    assertFalse(anna.account(7).isAccountOf(MACHINE));
    assertFalse(new Sid("S-1-5-21-1-2-33-1001").isAccountOf(MACHINE));
    assertFalse(MACHINE.isAccountOf(MACHINE));
  }

  @Test
  void relative_identifiers_are_unsigned() {
    assertEquals("S-1-5-21-1-2-3-4294967295", MACHINE.account(-1).text());
    assertEquals(0xFFFF_FFFFL, MACHINE.account(-1).relativeIdentifier());
  }

  @Test
  void only_accounts_of_a_machine_a_domain_or_a_tenant_are_domain_accounts() {
    assertTrue(new Sid("S-1-12-1-1-2-3-4").isDomainAccount());
    assertFalse(new Sid("S-1-5-32-544").isDomainAccount());
    assertFalse(new Sid("S-1-5-80-1-2-3-4-5").isDomainAccount());
    assertFalse(MACHINE.isDomainAccount());
    assertFalse(new Sid("S-1-1-0").isDomainAccount());
    assertFalse(new Sid("S-1-5").isDomainAccount());
  }

  @Test
  void a_full_sid_has_no_accounts() {
    Sid full = new Sid("S-1-5-1-2-3-4-5-6-7-8-9-10-11-12-13-14-15");
    assertTrue(full.isFull());
    assertFalse(MACHINE.isFull());
    assertThrows(IllegalArgumentException.class, () -> full.account(16));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "S-1",
        "S-2-5",
        "S-1-",
        "S-1-5-",
        "S-1-x",
        "s-1-5",
        "S-1-5 ",
        "S-1-5-12345678901"
      })
  void what_is_no_sid_is_refused(String text) {
    assertFalse(Sid.isSid(text));
    assertThrows(IllegalArgumentException.class, () -> new Sid(text));
  }

  @Test
  void well_known_sids_and_accounts_have_names() {
    assertEquals(
        Optional.of(WellKnownSid.REMOTE_DESKTOP_USERS), WellKnownSid.of(new Sid("S-1-5-32-555")));
    assertEquals(Optional.empty(), WellKnownSid.of(MACHINE.account(555)));
    assertEquals(
        Optional.of(WellKnownAccount.DOMAIN_ADMINS), WellKnownAccount.of(MACHINE.account(512)));
    assertEquals(Optional.empty(), WellKnownAccount.of(new Sid("S-1-5-32-512")));
  }
}
