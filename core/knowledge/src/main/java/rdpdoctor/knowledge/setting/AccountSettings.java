package rdpdoctor.knowledge.setting;

import static rdpdoctor.knowledge.setting.PolicyRule.OVERWRITES;
import static rdpdoctor.knowledge.setting.Restart.NONE;
import static rdpdoctor.knowledge.setting.Restart.NOT_APPLICABLE;

import java.util.List;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.RegistryHive;

/** Accounts, groups and rights: records of SAM and SECURITY, whose form stands with each. */
public final class AccountSettings {

  private static final KeyPattern ALIASES = sam("Builtin\\Aliases");
  private static final KeyPattern USERS = sam("Account\\Users");
  private static final KeyPattern LSA_POLICY = security("Policy");

  public static final Setting REMOTE_DESKTOP_USERS =
      record(
          "sam-remote-desktop-users", Severity.BLOCKER, "C, REG_BINARY", ALIASES.child("0000022B"));

  public static final Setting ADMINISTRATORS =
      record("sam-administrators", Severity.CONTEXT, "C, REG_BINARY", ALIASES.child("00000220"));

  public static final Setting ALIAS_MEMBERS =
      record(
          "sam-alias-members-index",
          Severity.CONTEXT,
          "default value, whose type is the number of aliases",
          ALIASES.child("Members\\*\\*"));

  public static final Setting USER_F =
      record("sam-user-f", Severity.BLOCKER, "F, REG_BINARY of 80 bytes", USERS.child("*"));

  public static final Setting USER_V =
      record("sam-user-v", Severity.CONTEXT, "V, REG_BINARY", USERS.child("*"));

  /** Windows heeds it on session hosts only. */
  public static final Setting USER_TS_LOGON =
      record(
          "user-ts-logon-attribute",
          Severity.BLOCKER,
          "user parameters in V, REG_BINARY; in a domain msTSAllowLogon",
          USERS.child("*"));

  public static final Setting DOMAIN_F =
      record("sam-domain-f", Severity.CONTEXT, "F, REG_BINARY", sam("Account"));

  public static final Setting REMOTE_INTERACTIVE_LOGON_RIGHT =
      new Setting(
          "user-right-remote-logon",
          Severity.BLOCKER,
          NONE,
          OVERWRITES,
          new Place.SecurityRecord(
              List.of(LSA_POLICY.child("Accounts\\*\\ActSysAc")),
              "default value, REG_NONE of 4 bytes; 0x400 allows, 0x800 denies"));

  public static final Setting NETWORK_LOGON_RIGHT =
      record(
          "user-right-network-logon",
          Severity.BLOCKER,
          "default value, REG_NONE of 4 bytes; 0x2 allows, 0x80 denies",
          LSA_POLICY.child("Accounts\\*\\ActSysAc"));

  public static final Setting DOMAIN_MEMBERSHIP =
      new Setting(
          "domain-membership",
          Severity.CONTEXT,
          NOT_APPLICABLE,
          PolicyRule.NONE,
          new Place.SecurityRecord(
              List.of(
                  LSA_POLICY.child("PolPrDmN"),
                  LSA_POLICY.child("PolPrDmS"),
                  LSA_POLICY.child("PolDnDDN"),
                  LSA_POLICY.child("PolAcDmN"),
                  LSA_POLICY.child("PolAcDmS")),
              "default value, REG_NONE"));

  /** Only its time is ever read. */
  public static final Setting MACHINE_ACCOUNT =
      new Setting(
          "machine-account-password",
          Severity.BLOCKER,
          NOT_APPLICABLE,
          PolicyRule.NONE,
          new Place.SecurityRecord(
              List.of(LSA_POLICY.child("Secrets\\$MACHINE.ACC")),
              "subkeys CurrVal, OldVal and CupdTime, REG_NONE"));

  /** Counted, never decrypted. */
  public static final Setting CACHED_LOGONS =
      record("security-cache", Severity.BLOCKER, "NL$1 to NL$n, REG_BINARY", security("Cache"));

  static final List<Setting> ALL =
      List.of(
          REMOTE_DESKTOP_USERS,
          ADMINISTRATORS,
          ALIAS_MEMBERS,
          USER_F,
          USER_V,
          USER_TS_LOGON,
          DOMAIN_F,
          REMOTE_INTERACTIVE_LOGON_RIGHT,
          NETWORK_LOGON_RIGHT,
          DOMAIN_MEMBERSHIP,
          MACHINE_ACCOUNT,
          CACHED_LOGONS);

  private AccountSettings() {}

  private static KeyPattern sam(String path) {
    return KeyPattern.key(RegistryHive.SAM, "SAM\\Domains\\" + path);
  }

  private static KeyPattern security(String path) {
    return KeyPattern.key(RegistryHive.SECURITY, path);
  }

  private static Setting record(String id, Severity severity, String form, KeyPattern key) {
    return new Setting(
        id, severity, NONE, PolicyRule.NONE, new Place.SecurityRecord(List.of(key), form));
  }
}
