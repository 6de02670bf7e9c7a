package rdpdoctor.diagnosis.account;

import java.util.Optional;
import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** Whose accounts the SAM of a machine holds. */
public enum AccountDatabase implements Localized {
  LOCAL("the machine's own accounts", "マシン自身のアカウント"),

  /** On a domain controller the accounts in use are in Active Directory. */
  RESTORE_MODE(
      "a domain controller's accounts for Directory Services Restore Mode only",
      "ドメイン コントローラーのディレクトリ サービス復元モード専用アカウント"),

  /** Windows NT 4.0 kept them here. */
  NT4_DOMAIN("the accounts of a Windows NT 4.0 domain", "Windows NT 4.0 ドメインのアカウント");

  private static final String DOMAIN_CONTROLLER = "LanmanNT";

  private final Words words;

  AccountDatabase(String en, String ja) {
    this.words = new Words(en, ja);
  }

  @Override
  public Words words() {
    return words;
  }

  /**
   * Tells a domain controller by its product type; without one by what only the policy of domain
   * controllers grants. Its SAM is in use only if the domain's SID is that of the SAM itself, as on
   * Windows NT 4.0.
   *
   * @param productType {@code ProductType} of {@code Control\ProductOptions}
   * @param machine the SID of the SAM's accounts
   * @return empty if nothing tells
   */
  public static Optional<AccountDatabase> of(
      Optional<String> productType,
      Optional<Sid> machine,
      Optional<PrimaryDomain> domain,
      Optional<LogonRights> rights) {
    return productType
        .map(DOMAIN_CONTROLLER::equalsIgnoreCase)
        .or(() -> rights.map(AccountDatabase::servesOtherControllers))
        .map(isController -> isController ? ofController(machine, domain) : LOCAL);
  }

  private static boolean servesOtherControllers(LogonRights rights) {
    return rights
        .holders(LogonRight.NETWORK)
        .contains(WellKnownSid.ENTERPRISE_DOMAIN_CONTROLLERS.sid());
  }

  private static AccountDatabase ofController(
      Optional<Sid> machine, Optional<PrimaryDomain> domain) {
    return machine.isPresent() && machine.equals(domain.flatMap(PrimaryDomain::sid))
        ? NT4_DOMAIN
        : RESTORE_MODE;
  }

  /** Whether Windows, once started as usual, looks here for local groups. */
  public boolean isInUse() {
    return this != RESTORE_MODE;
  }
}
