package rdpdoctor.knowledge.setting;

import static rdpdoctor.knowledge.setting.DefaultValue.absent;
import static rdpdoctor.knowledge.setting.DefaultValue.absentAs;
import static rdpdoctor.knowledge.setting.DefaultValue.is;
import static rdpdoctor.knowledge.setting.DefaultValue.ships;
import static rdpdoctor.knowledge.setting.DefaultValue.varies;
import static rdpdoctor.knowledge.setting.Locations.LSA;
import static rdpdoctor.knowledge.setting.Locations.POLICIES;
import static rdpdoctor.knowledge.setting.Locations.SYSTEM_POLICIES;
import static rdpdoctor.knowledge.setting.Locations.TERMINAL_SERVICES_POLICY;
import static rdpdoctor.knowledge.setting.Locations.WINLOGON;
import static rdpdoctor.knowledge.setting.Locations.service;
import static rdpdoctor.knowledge.setting.Meanings.OFF_ON;
import static rdpdoctor.knowledge.setting.PolicyRule.ITSELF;
import static rdpdoctor.knowledge.setting.PolicyRule.OVERWRITES;
import static rdpdoctor.knowledge.setting.Restart.MACHINE;
import static rdpdoctor.knowledge.setting.Restart.NONE;
import static rdpdoctor.knowledge.setting.Restart.SERVICE;
import static rdpdoctor.knowledge.setting.SettingDraft.blocker;
import static rdpdoctor.knowledge.setting.SettingDraft.context;
import static rdpdoctor.knowledge.setting.SettingDraft.degrader;
import static rdpdoctor.knowledge.setting.SettingValue.dword;
import static rdpdoctor.knowledge.setting.SettingValue.text;

import java.util.List;

/** How credentials are checked, cached and handed on. */
public final class LogonSettings {

  public static final Setting LM_COMPATIBILITY_LEVEL =
      degrader("lm-compatibility-level")
          .at(LSA)
          .of(
              dword("LmCompatibilityLevel")
                  .oneOf(0, 1, 2, 3, 4, 5)
                  .by(varies(), absentAs(3), absentAs(3), absentAs(3)))
          .effective(NONE);

  public static final Setting RESTRICT_RECEIVING_NTLM_TRAFFIC =
      blocker("ntlm-restrict-incoming")
          .at(LSA.child("MSV1_0"))
          .of(dword("RestrictReceivingNTLMTraffic").oneOf(0, 1, 2).always(absentAs(0)))
          .effective(NONE);

  public static final Setting LIMIT_BLANK_PASSWORD_USE =
      blocker("limit-blank-password")
          .at(LSA)
          .of(dword("LimitBlankPasswordUse").oneOf(0, 1).always(is(1)))
          .effective(NONE);

  /** The lists of servers stand in subkeys of the same names. */
  public static final Setting CREDENTIALS_DELEGATION =
      degrader("credentials-delegation")
          .at(POLICIES.child("Microsoft\\Windows\\CredentialsDelegation"))
          .of(
              dword("AllowDefaultCredentials").allowing(OFF_ON),
              dword("AllowSavedCredentials").allowing(OFF_ON),
              dword("AllowFreshCredentials").allowing(OFF_ON),
              dword("DenyDefaultCredentials").allowing(OFF_ON),
              dword("DenySavedCredentials").allowing(OFF_ON),
              dword("DenyFreshCredentials").allowing(OFF_ON),
              dword("RestrictedRemoteAdministration").allowing(OFF_ON),
              dword("AllowProtectedCreds").allowing(OFF_ON))
          .effective(NONE);

  public static final Setting DISABLE_RESTRICTED_ADMIN =
      degrader("restricted-admin")
          .at(LSA)
          .of(dword("DisableRestrictedAdmin").oneOf(0, 1).always(absentAs(1)))
          .effective(NONE);

  public static final Setting DISABLE_DOMAIN_CREDS =
      context("disable-domain-creds")
          .at(LSA)
          .of(dword("disabledomaincreds").oneOf(0, 1).always(is(0)))
          .effective(MACHINE);

  /** A string, although it holds a number. */
  public static final Setting CACHED_LOGONS_COUNT =
      blocker("cached-logons-count")
          .at(WINLOGON)
          .of(
              text("CachedLogonsCount")
                  .numbers(Span.of(0), new Span(1, 50))
                  .by(is("10"), varies(), is("10"), is("10")))
          .rule(OVERWRITES)
          .effective(MACHINE);

  public static final Setting LSA_CFG_FLAGS =
      degrader("protected-users-and-cred-guard")
          .at(LSA)
          .of(
              dword("LsaCfgFlags").oneOf(0, 1, 2).by(absent(), absent(), absent(), varies()),
              dword("RunAsPPL").oneOf(0, 1, 2).by(absent(), absent(), absent(), varies()))
          .effective(MACHINE);

  public static final Setting NETLOGON_PARAMETERS =
      context("netlogon-parameters")
          .at(service("Netlogon").child("Parameters"))
          .of(
              dword("DisablePasswordChange").oneOf(0, 1).always(is(0)),
              dword("MaximumPasswordAge").numbers(new Span(1, 1_000_000)).always(is(30)),
              dword("RefusePasswordChange").oneOf(0, 1))
          .effective(SERVICE);

  public static final Setting CLIENT_AUTHENTICATION_LEVEL =
      degrader("client-authentication-level")
          .at(TERMINAL_SERVICES_POLICY)
          .of(dword("AuthenticationLevel").oneOf(0, 1, 2))
          .rule(ITSELF)
          .effective(NONE);

  public static final Setting USERINIT =
      degrader("winlogon-userinit")
          .at(WINLOGON)
          .of(
              text("Userinit").always(ships("C:\\Windows\\system32\\userinit.exe,")),
              text("Shell").always(ships("explorer.exe")))
          .effective(NONE);

  public static final Setting LEGAL_NOTICE =
      context("logon-banner")
          .at(SYSTEM_POLICIES)
          .of(text("legalnoticecaption"), text("legalnoticetext"))
          .effective(NONE);

  public static final Setting APPLICATION_RESTRICTION =
      new Setting(
          "app-restriction",
          Severity.CONTEXT,
          NONE,
          PolicyRule.NONE,
          new Place.Keys(
              List.of(
                  POLICIES.child("Microsoft\\Windows\\SrpV2"),
                  POLICIES.child("Microsoft\\Windows\\Safer\\CodeIdentifiers"))));

  static final List<Setting> ALL =
      List.of(
          LM_COMPATIBILITY_LEVEL,
          RESTRICT_RECEIVING_NTLM_TRAFFIC,
          LIMIT_BLANK_PASSWORD_USE,
          CREDENTIALS_DELEGATION,
          DISABLE_RESTRICTED_ADMIN,
          DISABLE_DOMAIN_CREDS,
          CACHED_LOGONS_COUNT,
          LSA_CFG_FLAGS,
          NETLOGON_PARAMETERS,
          CLIENT_AUTHENTICATION_LEVEL,
          USERINIT,
          LEGAL_NOTICE,
          APPLICATION_RESTRICTION);

  private LogonSettings() {}
}
