package rdpdoctor.diagnosis.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a domain controller's SAM is told from any other. */
class AccountDatabaseTest {

  private static final Optional<Sid> MACHINE = Optional.of(Accounts.MACHINE);
  private static final Optional<PrimaryDomain> CORP =
      Optional.of(new PrimaryDomain("CORP", Optional.empty(), Optional.of(Accounts.CORP)));
  private static final Optional<PrimaryDomain> ITSELF =
      Optional.of(new PrimaryDomain("CORP", Optional.empty(), MACHINE));
  private static final Optional<LogonRights> OF_MEMBER =
      Optional.of(new LogonRights(Accounts.usualRights(), List.of()));
  private static final Optional<LogonRights> OF_CONTROLLER =
      Optional.of(
          new LogonRights(
              Map.of(LogonRight.NETWORK, Set.of(WellKnownSid.ENTERPRISE_DOMAIN_CONTROLLERS.sid())),
              List.of()));

  @Test
  void the_product_type_decides() {
    assertEquals(
        Optional.of(AccountDatabase.LOCAL),
        AccountDatabase.of(Optional.of("WinNT"), MACHINE, CORP, OF_CONTROLLER));
    assertEquals(
        Optional.of(AccountDatabase.LOCAL),
        AccountDatabase.of(Optional.of("ServerNT"), MACHINE, CORP, OF_MEMBER));
    assertEquals(
        Optional.of(AccountDatabase.RESTORE_MODE),
        AccountDatabase.of(Optional.of("LANMANNT"), MACHINE, CORP, OF_MEMBER));
  }

  @Test
  void without_it_the_rights_of_domain_controllers_tell() {
    assertEquals(
        Optional.of(AccountDatabase.RESTORE_MODE),
        AccountDatabase.of(Optional.empty(), MACHINE, CORP, OF_CONTROLLER));
    assertEquals(
        Optional.of(AccountDatabase.LOCAL),
        AccountDatabase.of(Optional.empty(), MACHINE, CORP, OF_MEMBER));
    assertEquals(
        Optional.empty(), AccountDatabase.of(Optional.empty(), MACHINE, CORP, Optional.empty()));
  }

  @Test
  void a_windows_nt_4_domain_controller_keeps_the_domain_in_its_sam() {
    assertEquals(
        Optional.of(AccountDatabase.NT4_DOMAIN),
        AccountDatabase.of(Optional.of("LanmanNT"), MACHINE, ITSELF, OF_MEMBER));
  }

  @Test
  void only_the_restore_mode_accounts_are_out_of_use() {
    assertEquals(false, AccountDatabase.RESTORE_MODE.isInUse());
    assertEquals(true, AccountDatabase.LOCAL.isInUse());
    assertEquals(true, AccountDatabase.NT4_DOMAIN.isInUse());
  }
}
