package rdpdoctor.knowledge.setting;

import static rdpdoctor.diagnosis.registry.RegistryType.DWORD;
import static rdpdoctor.diagnosis.registry.RegistryType.SZ;
import static rdpdoctor.knowledge.setting.DefaultValue.absentAs;
import static rdpdoctor.knowledge.setting.DefaultValue.is;
import static rdpdoctor.knowledge.setting.Locations.LISTENER;
import static rdpdoctor.knowledge.setting.Locations.TERMINAL_SERVER;
import static rdpdoctor.knowledge.setting.Locations.TERMINAL_SERVICES_POLICY;
import static rdpdoctor.knowledge.setting.Meanings.INHERITED;
import static rdpdoctor.knowledge.setting.Meanings.MILLISECONDS;
import static rdpdoctor.knowledge.setting.Meanings.OFF_ON;
import static rdpdoctor.knowledge.setting.PolicyRule.INVERTED_ITSELF;
import static rdpdoctor.knowledge.setting.PolicyRule.ITSELF;
import static rdpdoctor.knowledge.setting.Restart.NEW_CONNECTIONS;
import static rdpdoctor.knowledge.setting.Restart.POLICY_REFRESH;
import static rdpdoctor.knowledge.setting.SettingDraft.context;
import static rdpdoctor.knowledge.setting.SettingDraft.degrader;
import static rdpdoctor.knowledge.setting.SettingValue.dword;
import static rdpdoctor.knowledge.setting.SettingValue.text;

import java.util.List;

/** How long a session lives, who takes it over, and what it starts. */
public final class SessionSettings {

  public static final Setting F_SINGLE_SESSION_PER_USER =
      degrader("single-session-per-user")
          .at(TERMINAL_SERVER)
          .of(dword("fSingleSessionPerUser").oneOf(0, 1).by(is(0), is(1), is(1), is(1)))
          .policy(TERMINAL_SERVICES_POLICY)
          .effective(NEW_CONNECTIONS);

  /** Of the listener; nobody knows in which unit. */
  public static final Setting LISTENER_KEEP_ALIVE_TIMEOUT =
      degrader("listener-keepalive-timeout")
          .at(LISTENER)
          .of(dword("KeepAliveTimeout").numbers(Span.of(0), new Span(1, Span.MAX)).always(is(0)))
          .effective(NEW_CONNECTIONS);

  /** A policy that is Disabled writes the text 0 for these limits. */
  public static final Setting MAX_CONNECTION_TIME =
      degrader("listener-max-connection-time")
          .at(LISTENER)
          .of(limit("MaxConnectionTime", "fInheritMaxSessionTime"))
          .policy(TERMINAL_SERVICES_POLICY)
          .effective(NEW_CONNECTIONS);

  public static final Setting MAX_DISCONNECTION_TIME =
      degrader("listener-max-disconnection-time")
          .at(LISTENER)
          .of(limit("MaxDisconnectionTime", "fInheritMaxDisconnectionTime"))
          .policy(TERMINAL_SERVICES_POLICY)
          .effective(NEW_CONNECTIONS);

  public static final Setting MAX_IDLE_TIME =
      degrader("listener-max-idle-time")
          .at(LISTENER)
          .of(limit("MaxIdleTime", "fInheritMaxIdleTime"))
          .policy(TERMINAL_SERVICES_POLICY)
          .effective(NEW_CONNECTIONS);

  public static final Setting F_INHERIT =
      context("listener-inherit-flags")
          .at(LISTENER)
          .of(
              inheritFlag("fInheritMaxSessionTime"),
              inheritFlag("fInheritMaxDisconnectionTime"),
              inheritFlag("fInheritMaxIdleTime"),
              inheritFlag("fInheritReconnectSame"),
              inheritFlag("fInheritResetBroken"),
              inheritFlag("fInheritAutoLogon"),
              inheritFlag("fInheritInitialProgram"),
              inheritFlag("fInheritShadow"))
          .effective(NEW_CONNECTIONS);

  public static final Setting F_RECONNECT_SAME =
      degrader("listener-reconnect-same")
          .at(LISTENER)
          .of(
              dword("fReconnectSame")
                  .oneOf(0, 1)
                  .always(is(0))
                  .inheritedBy("fInheritReconnectSame"))
          .effective(NEW_CONNECTIONS);

  public static final Setting F_RESET_BROKEN =
      degrader("listener-reset-broken")
          .at(LISTENER)
          .of(dword("fResetBroken").oneOf(0, 1).always(is(0)).inheritedBy("fInheritResetBroken"))
          .policy(TERMINAL_SERVICES_POLICY)
          .effective(NEW_CONNECTIONS);

  public static final Setting INITIAL_PROGRAM =
      degrader("listener-initial-program")
          .at(LISTENER)
          .of(
              text("InitialProgram").always(is("")).inheritedBy("fInheritInitialProgram"),
              text("WorkDirectory").always(is("")).inheritedBy("fInheritInitialProgram"))
          .policy(TERMINAL_SERVICES_POLICY)
          .effective(NEW_CONNECTIONS);

  /** A value of this name under {@code Control\Terminal Server} is one that Windows never reads. */
  public static final Setting KEEP_ALIVE_ENABLE =
      degrader("keepalive-enable")
          .at(TERMINAL_SERVICES_POLICY)
          .of(dword("KeepAliveEnable").allowing(OFF_ON).always(absentAs(0)))
          .rule(ITSELF)
          .effective(POLICY_REFRESH);

  /** In minutes; {@code Tcpip\Parameters} has another one of this name. */
  public static final Setting KEEP_ALIVE_INTERVAL =
      degrader("keepalive-interval")
          .at(TERMINAL_SERVICES_POLICY)
          .of(dword("KeepAliveInterval").numbers(new Span(1, 999_999)))
          .effective(POLICY_REFRESH);

  public static final Setting F_DISABLE_AUTO_RECONNECT =
      degrader("disable-auto-reconnect")
          .at(TERMINAL_SERVICES_POLICY)
          .of(dword("fDisableAutoReconnect").oneOf(0, 1))
          .rule(INVERTED_ITSELF)
          .effective(POLICY_REFRESH);

  public static final Setting F_DISABLE_FORCIBLE_LOGOFF =
      context("disable-forcible-logoff")
          .at(TERMINAL_SERVICES_POLICY)
          .of(dword("fDisableForcibleLogoff").oneOf(0, 1))
          .rule(ITSELF)
          .effective(POLICY_REFRESH);

  static final List<Setting> ALL =
      List.of(
          F_SINGLE_SESSION_PER_USER,
          LISTENER_KEEP_ALIVE_TIMEOUT,
          MAX_CONNECTION_TIME,
          MAX_DISCONNECTION_TIME,
          MAX_IDLE_TIME,
          F_INHERIT,
          F_RECONNECT_SAME,
          F_RESET_BROKEN,
          INITIAL_PROGRAM,
          KEEP_ALIVE_ENABLE,
          KEEP_ALIVE_INTERVAL,
          F_DISABLE_AUTO_RECONNECT,
          F_DISABLE_FORCIBLE_LOGOFF);

  private SessionSettings() {}

  private static SettingValue limit(String name, String inheritFlag) {
    return dword(name)
        .allowing(MILLISECONDS)
        .always(is(0))
        .inheritedBy(inheritFlag)
        .inPolicy(name, DWORD, SZ);
  }

  private static SettingValue inheritFlag(String name) {
    return dword(name).allowing(INHERITED).always(is(1));
  }
}
