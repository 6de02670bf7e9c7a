package rdpdoctor.knowledge.setting;

import static rdpdoctor.knowledge.setting.DefaultValue.absent;
import static rdpdoctor.knowledge.setting.DefaultValue.absentAs;
import static rdpdoctor.knowledge.setting.DefaultValue.is;
import static rdpdoctor.knowledge.setting.DefaultValue.varies;
import static rdpdoctor.knowledge.setting.Locations.LISTENER;
import static rdpdoctor.knowledge.setting.Locations.TERMINAL_SERVICES_POLICY;
import static rdpdoctor.knowledge.setting.Locations.WIN_STATIONS;
import static rdpdoctor.knowledge.setting.Restart.NEW_CONNECTIONS;
import static rdpdoctor.knowledge.setting.Restart.NONE;
import static rdpdoctor.knowledge.setting.Restart.SERVICE;
import static rdpdoctor.knowledge.setting.SettingDraft.blocker;
import static rdpdoctor.knowledge.setting.SettingDraft.context;
import static rdpdoctor.knowledge.setting.SettingValue.binary;
import static rdpdoctor.knowledge.setting.SettingValue.dword;

import java.util.List;

/** How a listener protects the connection, and whom it lets in. */
public final class ListenerSecuritySettings {

  public static final Setting SECURITY_LAYER =
      blocker("security-layer")
          .at(LISTENER)
          .of(dword("SecurityLayer").oneOf(0, 1, 2).by(absentAs(0), is(1), is(1), is(2)))
          .policy(TERMINAL_SERVICES_POLICY)
          .effective(NEW_CONNECTIONS);

  /** The FIPS policy of the system stands above all of its places. */
  public static final Setting MIN_ENCRYPTION_LEVEL =
      blocker("min-encryption-level")
          .at(LISTENER)
          .of(dword("MinEncryptionLevel").oneOf(1, 2, 3, 4).always(is(2)))
          .policy(TERMINAL_SERVICES_POLICY)
          .effective(NEW_CONNECTIONS);

  /** 2 stands in the listener {@code EH-Tcp} of Windows 7, which Media Center brings along. */
  public static final Setting USER_AUTHENTICATION =
      blocker("user-authentication")
          .at(LISTENER)
          .of(dword("UserAuthentication").oneOf(0, 1, 2).by(absent(), is(0), is(1), is(1)))
          .policy(TERMINAL_SERVICES_POLICY)
          .effective(SERVICE);

  public static final Setting F_ALLOW_SEC_PROTOCOL_NEGOTIATION =
      blocker("allow-sec-protocol-negotiation")
          .at(LISTENER)
          .of(dword("fAllowSecProtocolNegotiation").oneOf(0, 1).by(absent(), is(1), is(1), is(1)))
          .effective(SERVICE);

  /** Looks alarming, but 1 is shipped everywhere and turns no encryption off. */
  public static final Setting F_DISABLE_ENCRYPTION =
      context("listener-disable-encryption")
          .at(LISTENER)
          .of(dword("fDisableEncryption").oneOf(0, 1).always(is(1)))
          .effective(NONE);

  public static final Setting SECURITY =
      blocker("listener-security-descriptor")
          .at(LISTENER)
          .of(binary("Security"))
          .effective(NEW_CONNECTIONS);

  public static final Setting DEFAULT_SECURITY =
      blocker("winstations-default-security")
          .at(WIN_STATIONS)
          .of(binary("DefaultSecurity").always(varies()))
          .effective(SERVICE);

  static final List<Setting> ALL =
      List.of(
          SECURITY_LAYER,
          MIN_ENCRYPTION_LEVEL,
          USER_AUTHENTICATION,
          F_ALLOW_SEC_PROTOCOL_NEGOTIATION,
          F_DISABLE_ENCRYPTION,
          SECURITY,
          DEFAULT_SECURITY);

  private ListenerSecuritySettings() {}
}
