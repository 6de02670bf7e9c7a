package rdpdoctor.server.policy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.SessionLimit;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.derive.host.HostView;
import rdpdoctor.knowledge.derive.host.LanTable;
import rdpdoctor.knowledge.derive.host.ListenerCertificates;
import rdpdoctor.knowledge.derive.host.ListenerIntegrity;
import rdpdoctor.knowledge.derive.host.ListenerPermissions;
import rdpdoctor.knowledge.derive.host.Listeners;
import rdpdoctor.knowledge.derive.host.SessionSettingsInForce;
import rdpdoctor.knowledge.setting.CertificateSettings;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.ListenerSecuritySettings;
import rdpdoctor.knowledge.setting.ListenerSettings;
import rdpdoctor.knowledge.setting.NetworkSettings;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.SessionSettings;
import rdpdoctor.knowledge.setting.Setting;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/** Reads the policy of one listener. */
record ListenerReading(HostView view, Facts derived, Readings readings, String name) {

  private static final int PORT = 3389;
  private static final long UNLIMITED = 0xffff_ffffL;

  /**
   * What this listener allows, demands and limits.
   *
   * @param machineClosure why no listener of the machine listens
   */
  ListenerPolicy policy(Optional<Closure> machineClosure) {
    LanAdapter adapter = adapter();
    return new ListenerPolicy(
        name,
        machineClosure.or(() -> closure(adapter)),
        (int) readings.number(of(ListenerSettings.PORT_NUMBER), PORT),
        adapter,
        maxInstances(),
        protection(),
        readings.isOn(of(ListenerSettings.F_PROMPT_FOR_PASSWORD)),
        readings.isOn(of(ListenerSettings.F_LOGON_DISABLED)),
        readings.optional(
            ListenerPermissions.list(view, of(ListenerSecuritySettings.SECURITY)),
            "the rights alone decide"),
        limits(),
        readings.isOn(of(SessionSettings.F_RECONNECT_SAME)),
        startProgram());
  }

  private Optional<Closure> closure(LanAdapter adapter) {
    if (readings.is(of(ListenerSettings.F_ENABLE_WIN_STATION), 0)) {
      return Optional.of(Closure.DISABLED);
    }
    if (readings.of(new ListenerIntegrity(view, new Listeners(view), name).damaged(), false)) {
      return Optional.of(Closure.DAMAGED);
    }
    return adapter instanceof LanAdapter.Missing
        ? Optional.of(Closure.ADAPTER_MISSING)
        : Optional.empty();
  }

  private LanAdapter adapter() {
    EffectiveSetting setting = of(ListenerSettings.LAN_ADAPTER);
    long number = readings.number(setting, 0);
    if (number == 0) {
      return new LanAdapter.All();
    }
    return switch (new LanTable(view).adapter(number)) {
      case Lookup.Found<RegistryKey>(RegistryKey key) ->
          new LanAdapter.One(number, addresses(key.name()));
      case Lookup.Absent<RegistryKey> _ -> new LanAdapter.Missing(number);
      case Lookup.Unknown<RegistryKey>(Words why) ->
          readings.of(
              new Reading.Unknown<>(why, new Source(view.vantage(), setting.location())),
              new LanAdapter.One(number, List.of()));
    };
  }

  private List<String> addresses(String adapter) {
    return view.settings()
        .of(NetworkSettings.ENABLE_DHCP, adapter, "IPAddress")
        .map(readings::strings)
        .orElse(List.of());
  }

  private Optional<Integer> maxInstances() {
    long number = readings.number(of(ListenerSettings.MAX_INSTANCE_COUNT), UNLIMITED);
    return SessionSettingsInForce.limit(number) == SessionLimit.UNLIMITED
        ? Optional.empty()
        : Optional.of((int) number);
  }

  private ListenerProtection protection() {
    boolean isOld = view.settings().generations().areAmong(WindowsGeneration.XP_2003);
    return new ListenerProtection(
        (int) readings.number(of(ListenerSecuritySettings.SECURITY_LAYER), isOld ? 0 : 1),
        encryptionLevel(),
        readings.is(of(ListenerSecuritySettings.USER_AUTHENTICATION), 1),
        !readings.is(of(ListenerSecuritySettings.F_ALLOW_SEC_PROTOCOL_NEGOTIATION), 0),
        certificate(isOld),
        readings.of(derived, HostFacts.LEGACY_CERTIFICATE_DAMAGED, false));
  }

  private EncryptionLevel encryptionLevel() {
    return switch ((int) readings.number(of(ListenerSecuritySettings.MIN_ENCRYPTION_LEVEL), 2)) {
      case 1 -> EncryptionLevel.LOW;
      case 3 -> EncryptionLevel.HIGH;
      case 4 -> EncryptionLevel.FIPS;
      default -> EncryptionLevel.CLIENT_COMPATIBLE;
    };
  }

  private ListenerCertificate certificate(boolean isOld) {
    EffectiveSetting pin = of(CertificateSettings.SSL_CERTIFICATE_SHA1_HASH);
    if (readings.of(ListenerCertificates.pinInvalid(view, pin), false)) {
      return isOld
          ? new ListenerCertificate.None()
          : new ListenerCertificate.PinUnusable(pin.location());
    }
    return thumbprint(pin).orElseGet(() -> isOld ? new ListenerCertificate.None() : ownOne());
  }

  /** All zeros pin nothing. */
  private static Optional<ListenerCertificate> thumbprint(EffectiveSetting pin) {
    return pin.outcome() instanceof Outcome.InForce(RegistryValue.Binary(String hex))
            && hex.chars().anyMatch(digit -> digit != '0')
        ? Optional.of(new ListenerCertificate.Pinned(hex.toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  private ListenerCertificate ownOne() {
    return derived.value(HostFacts.PRIVATE_KEY_UNREADABLE).orElse(false)
        ? new ListenerCertificate.KeyUnreadable()
        : new ListenerCertificate.OfService();
  }

  private TimeLimits limits() {
    return new TimeLimits(
        limit(SessionSettings.MAX_CONNECTION_TIME),
        limit(SessionSettings.MAX_IDLE_TIME),
        limit(SessionSettings.MAX_DISCONNECTION_TIME),
        readings.isOn(of(SessionSettings.F_RESET_BROKEN)));
  }

  private Optional<Duration> limit(Setting setting) {
    return Optional.of(readings.number(of(setting), 0))
        .filter(milliseconds -> milliseconds > 0)
        .map(Duration::ofMillis);
  }

  private Optional<StartProgram> startProgram() {
    String commandLine = readings.text(of(SessionSettings.INITIAL_PROGRAM));
    String workDirectory = readings.text(of(SessionSettings.INITIAL_PROGRAM, "WorkDirectory"));
    return Stream.of(commandLine)
        .filter(text -> !text.isBlank())
        .map(text -> new StartProgram(text, workDirectory))
        .findFirst();
  }

  private EffectiveSetting of(Setting setting) {
    return new Listeners(view).of(setting, name);
  }

  private EffectiveSetting of(Setting setting, String value) {
    return new Listeners(view).of(setting, name, value);
  }
}
