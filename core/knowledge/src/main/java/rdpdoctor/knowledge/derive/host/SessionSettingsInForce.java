package rdpdoctor.knowledge.derive.host;

import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.facts.DrainMode;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.diagnosis.facts.SessionLimit;
import rdpdoctor.knowledge.setting.ListenerSettings;
import rdpdoctor.knowledge.setting.SessionSettings;
import rdpdoctor.knowledge.setting.TerminalServerSettings;

/** How many sessions there may be, who may open one, and how long it lives. */
public final class SessionSettingsInForce {

  /** Unsigned: the listener's word for no limit. */
  private static final long LISTENER_UNLIMITED = 0xffff_ffffL;

  /** The policy's word for no limit. */
  private static final long POLICY_UNLIMITED = 999_999;

  private SessionSettingsInForce() {}

  static void addTo(Conclusions conclusions, Configuration configuration) {
    conclusions.add(
        SessionHostFacts.LIMIT,
        configuration.ofListener(
            ListenerSettings.MAX_INSTANCE_COUNT, number -> Optional.of(limit(number))));
    conclusions.add(
        SessionHostFacts.LIMIT_NUMBER,
        configuration.ofListener(
            ListenerSettings.MAX_INSTANCE_COUNT,
            number ->
                limit(number) == SessionLimit.UNLIMITED
                    ? Optional.empty()
                    : Optional.of(number.intValue())));
    LeftSessions.addTo(conclusions, configuration);
    addLogons(conclusions, configuration);
    addLifetime(conclusions, configuration);
  }

  /** What a number of {@code MaxInstanceCount} means. */
  public static SessionLimit limit(long number) {
    if (number == LISTENER_UNLIMITED || number == POLICY_UNLIMITED) {
      return SessionLimit.UNLIMITED;
    }
    return number == 0 ? SessionLimit.NO_SESSION : SessionLimit.LIMITED;
  }

  private static void addLogons(Conclusions conclusions, Configuration configuration) {
    conclusions.add(
        SessionHostFacts.DRAIN_MODE,
        configuration.number(
            configuration.settings().one(TerminalServerSettings.TS_SERVER_DRAIN_MODE),
            SessionSettingsInForce::drainMode));
    conclusions.add(
        SessionHostFacts.LOGONS_DISABLED,
        configuration.isNumber(TerminalServerSettings.WIN_STATIONS_DISABLED, 1));
    conclusions.add(
        SessionHostFacts.LISTENER_LOGON_DISABLED,
        configuration.ofListener(ListenerSettings.F_LOGON_DISABLED, 1));
    conclusions.add(
        SessionHostFacts.SESSION_HOST,
        configuration.isNumber(TerminalServerSettings.TS_APP_COMPAT, 1));
    conclusions.add(
        SessionHostFacts.USER_SETTINGS_LOCAL,
        configuration.ofListener(ListenerSettings.F_QUERY_USER_CONFIG_FROM_LOCAL_MACHINE, 1));
  }

  private static Optional<DrainMode> drainMode(long number) {
    return switch ((int) number) {
      case 0 -> Optional.of(DrainMode.OFF);
      case 1 -> Optional.of(DrainMode.UNTIL_RESTART);
      case 2 -> Optional.of(DrainMode.ON);
      default -> Optional.empty();
    };
  }

  private static void addLifetime(Conclusions conclusions, Configuration configuration) {
    conclusions.add(
        SessionHostFacts.KEEP_ALIVE,
        configuration.number(
            configuration.settings().one(SessionSettings.KEEP_ALIVE_ENABLE),
            number -> Optional.of(number != 0)));
    conclusions.add(
        SessionHostFacts.RECONNECT_DISABLED,
        configuration.isNumber(SessionSettings.F_DISABLE_AUTO_RECONNECT, 1));
    conclusions.add(
        SessionHostFacts.TIME_LIMITED,
        Configuration.anyOf(
            Stream.of(
                    SessionSettings.MAX_CONNECTION_TIME,
                    SessionSettings.MAX_DISCONNECTION_TIME,
                    SessionSettings.MAX_IDLE_TIME)
                .flatMap(
                    setting ->
                        configuration
                            .ofListener(setting, number -> Optional.of(number > 0))
                            .stream())
                .toList()));
  }
}
