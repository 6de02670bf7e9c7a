package rdpdoctor.knowledge.setting;

import static rdpdoctor.diagnosis.registry.RegistryType.DWORD;
import static rdpdoctor.knowledge.setting.DefaultValue.absent;
import static rdpdoctor.knowledge.setting.DefaultValue.absentAs;
import static rdpdoctor.knowledge.setting.DefaultValue.is;
import static rdpdoctor.knowledge.setting.DefaultValue.ships;
import static rdpdoctor.knowledge.setting.DefaultValue.varies;
import static rdpdoctor.knowledge.setting.Locations.TERMINAL_SERVER;
import static rdpdoctor.knowledge.setting.Locations.TERMINAL_SERVICES_POLICY;
import static rdpdoctor.knowledge.setting.Locations.WINLOGON;
import static rdpdoctor.knowledge.setting.Meanings.OFF_ON;
import static rdpdoctor.knowledge.setting.PolicyRule.INVERTED_COPY_WINS;
import static rdpdoctor.knowledge.setting.PolicyRule.ITSELF;
import static rdpdoctor.knowledge.setting.Restart.MACHINE;
import static rdpdoctor.knowledge.setting.Restart.NEW_CONNECTIONS;
import static rdpdoctor.knowledge.setting.Restart.NONE;
import static rdpdoctor.knowledge.setting.Restart.NOT_KNOWN;
import static rdpdoctor.knowledge.setting.Restart.POLICY_REFRESH;
import static rdpdoctor.knowledge.setting.Restart.SERVICE;
import static rdpdoctor.knowledge.setting.SettingDraft.blocker;
import static rdpdoctor.knowledge.setting.SettingDraft.context;
import static rdpdoctor.knowledge.setting.SettingDraft.degrader;
import static rdpdoctor.knowledge.setting.SettingValue.dword;
import static rdpdoctor.knowledge.setting.SettingValue.strings;
import static rdpdoctor.knowledge.setting.SettingValue.text;
import static rdpdoctor.knowledge.setting.SettingValue.undocumented;

import java.util.List;

/** What holds for Remote Desktop as a whole, whatever the listener. */
public final class TerminalServerSettings {

  public static final Setting F_DENY_TS_CONNECTIONS =
      blocker("fdeny-ts-connections")
          .at(TERMINAL_SERVER)
          .of(dword("fDenyTSConnections").oneOf(0, 1).always(is(1)))
          .policy(INVERTED_COPY_WINS, TERMINAL_SERVICES_POLICY)
          .effective(NONE);

  public static final Setting TS_ENABLED =
      blocker("ts-enabled")
          .at(TERMINAL_SERVER)
          .of(dword("TSEnabled").allowing(OFF_ON).by(is(1), absent(), absent(), absent()))
          .effective(MACHINE);

  public static final Setting TS_USER_ENABLED =
      degrader("ts-user-enabled")
          .at(TERMINAL_SERVER)
          .of(dword("TSUserEnabled").oneOf(0, 1).always(is(0)))
          .effective(NOT_KNOWN);

  public static final Setting START_RCM =
      context("start-rcm")
          .at(TERMINAL_SERVER)
          .of(dword("StartRCM").oneOf(0, 1).by(absent(), is(0), is(0), is(0)))
          .effective(NONE);

  /** Some texts name it, but no hive has ever shown it. */
  public static final Setting STATUS_OPTIONS =
      context("status-options")
          .at(TERMINAL_SERVER)
          .of(undocumented("StatusOptions"))
          .effective(NOT_KNOWN);

  public static final Setting TS_ADVERTISE =
      context("ts-advertise")
          .at(TERMINAL_SERVER)
          .of(dword("TSAdvertise").oneOf(0, 1).by(is(0), is(0), absent(), absent()))
          .effective(MACHINE);

  public static final Setting TS_APP_COMPAT =
      context("ts-app-compat")
          .at(TERMINAL_SERVER)
          .of(dword("TSAppCompat").oneOf(0, 1).by(is(0), absent(), absent(), absent()))
          .effective(MACHINE);

  public static final Setting TS_SERVER_DRAIN_MODE =
      blocker("ts-server-drain-mode")
          .at(TERMINAL_SERVER)
          .of(dword("TSServerDrainMode").oneOf(0, 1, 2).always(absentAs(0)))
          .effective(NEW_CONNECTIONS);

  /** A string, although it holds a number. */
  public static final Setting WIN_STATIONS_DISABLED =
      blocker("win-stations-disabled")
          .at(WINLOGON)
          .of(text("WinStationsDisabled").oneOf(0, 1).always(is("0")))
          .effective(NONE);

  public static final Setting DELAY_CON_MGR_TIMEOUT =
      context("delay-con-mgr-timeout")
          .at(TERMINAL_SERVER)
          .of(
              dword("DelayConMgrTimeout")
                  .numbers(Span.of(0), new Span(1, Span.MAX))
                  .by(absent(), is(0), is(0), is(0)))
          .effective(SERVICE);

  public static final Setting RC_DEPENDENT_SERVICES =
      degrader("rc-dependent-services")
          .at(TERMINAL_SERVER)
          .of(
              strings("RCDependentServices")
                  .by(
                      absent(),
                      ships(List.of("CertPropSvc", "SessionEnv")),
                      ships(List.of("CertPropSvc", "SessionEnv")),
                      ships(List.of("CertPropSvc", "SessionEnv"))))
          .effective(SERVICE);

  /** It says 5.1 on Windows 10: no version of Windows. */
  public static final Setting PRODUCT_VERSION =
      context("ts-product-version")
          .at(TERMINAL_SERVER)
          .of(text("ProductVersion").always(varies()))
          .effective(NONE);

  public static final Setting F_WRITABLE_TSCC_PERM_TAB =
      context("writable-tscc-perm-tab")
          .at(TERMINAL_SERVER)
          .of(dword("fWritableTSCCPermTab").oneOf(0, 1).by(is(1), absent(), absent(), absent()))
          .policy(INVERTED_COPY_WINS, TERMINAL_SERVICES_POLICY)
          .effective(NONE);

  public static final Setting F_DENY_CHILD_CONNECTIONS =
      context("deny-child-connections")
          .at(TERMINAL_SERVER)
          .of(dword("fDenyChildConnections").oneOf(0, 1))
          .effective(NOT_KNOWN);

  public static final Setting ALLOW_REMOTE_RPC =
      context("allow-remote-rpc")
          .at(TERMINAL_SERVER)
          .of(dword("AllowRemoteRPC").oneOf(0, 1).by(absent(), is(0), is(0), is(0)))
          .effective(NONE);

  public static final Setting F_ENCRYPT_RPC_TRAFFIC =
      context("encrypt-rpc-traffic")
          .at(TERMINAL_SERVICES_POLICY)
          .of(dword("fEncryptRPCTraffic").oneOf(0, 1))
          .rule(ITSELF)
          .effective(POLICY_REFRESH);

  public static final Setting SESSION_DIRECTORY =
      blocker("session-broker")
          .at(TERMINAL_SERVER.child("ClusterSettings"))
          .of(
              dword("SessionDirectoryActive").oneOf(0, 1),
              text("SessionDirectoryLocation"),
              text("SessionDirectoryClusterName"),
              text("SessionDirectoryRedirectionIP")
                  .inPolicy("SessionDirectoryExposeServerIP", DWORD))
          .policy(TERMINAL_SERVICES_POLICY)
          .effective(SERVICE);

  static final List<Setting> ALL =
      List.of(
          F_DENY_TS_CONNECTIONS,
          TS_ENABLED,
          TS_USER_ENABLED,
          START_RCM,
          STATUS_OPTIONS,
          TS_ADVERTISE,
          TS_APP_COMPAT,
          TS_SERVER_DRAIN_MODE,
          WIN_STATIONS_DISABLED,
          DELAY_CON_MGR_TIMEOUT,
          RC_DEPENDENT_SERVICES,
          PRODUCT_VERSION,
          F_WRITABLE_TSCC_PERM_TAB,
          F_DENY_CHILD_CONNECTIONS,
          ALLOW_REMOTE_RPC,
          F_ENCRYPT_RPC_TRAFFIC,
          SESSION_DIRECTORY);

  private TerminalServerSettings() {}
}
