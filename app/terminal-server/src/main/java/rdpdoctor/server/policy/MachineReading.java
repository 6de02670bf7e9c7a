package rdpdoctor.server.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.facts.DiskFacts;
import rdpdoctor.diagnosis.facts.DomainHostFacts;
import rdpdoctor.diagnosis.facts.DrainMode;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.LicensingHostFacts;
import rdpdoctor.diagnosis.facts.LicensingMode;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.knowledge.derive.host.HostView;
import rdpdoctor.knowledge.derive.host.LicensingInForce;
import rdpdoctor.knowledge.derive.host.Listeners;
import rdpdoctor.knowledge.derive.host.TlsInForce;
import rdpdoctor.knowledge.setting.CryptographySettings;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.LicensingSettings;
import rdpdoctor.knowledge.setting.ListenerSettings;
import rdpdoctor.knowledge.setting.LogonSettings;
import rdpdoctor.knowledge.setting.SessionSettings;
import rdpdoctor.knowledge.setting.Setting;
import rdpdoctor.knowledge.setting.SystemSettings;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/** Reads the policy of a machine: its own part here, that of each listener by another reader. */
record MachineReading(HostView view, Facts derived, Readings readings) {

  private static final String NAMELESS = "WINDOWS";
  private static final String CLIENT_EDITION = "WinNT";

  /** What the editor of the policy fills in where it is turned on. */
  private static final int KEEP_ALIVE_MINUTES = 1;

  private static final List<Fact<Boolean>> KEEPS_SERVICE_DOWN =
      List.of(
          ServiceFacts.TERM_SERVICE_DISABLED,
          ServiceFacts.TERM_SERVICE_MISCONFIGURED,
          ServiceFacts.DEPENDENCY_DISABLED,
          ServiceFacts.LEGACY_DRIVER_DISABLED,
          ServiceFacts.NETWORK_STACK_DISABLED);

  static MachinePolicy of(Facts facts) {
    Readings readings = new Readings();
    Facts known = UnreadPolicies.asNone(facts, readings);
    HostView view = HostView.of(known).getFirst();
    return new MachineReading(view, KnowledgeBase.withDerived(known), readings).policy();
  }

  private MachinePolicy policy() {
    accounts();
    return new MachinePolicy(
        identity(),
        signIn(),
        sessions(),
        licensing(),
        tls(),
        fips(),
        listeners(),
        readings.assumptions());
  }

  /** Who reads them goes on without: what is taken instead is said here with everything else. */
  private void accounts() {
    readings.require(derived, AccountFacts.LOCAL_ACCOUNTS, "an account for each password given");
    readings.require(derived, AccountFacts.LOCAL_GROUPS, "rights that keep nobody out");
    readings.require(derived, AccountFacts.LOGON_RIGHTS, "rights that keep nobody out");
  }

  private MachineIdentity identity() {
    return new MachineIdentity(
        view.computerName().orElse(NAMELESS), derived.value(AccountFacts.PRIMARY_DOMAIN), build());
  }

  private Optional<Integer> build() {
    return view.settings()
        .of(SystemSettings.EDITION_ID, "", "CurrentBuildNumber")
        .flatMap(EffectiveSetting::text)
        .filter(build -> build.matches("\\d{4,6}"))
        .map(Integer::valueOf);
  }

  private SignInPolicy signIn() {
    return new SignInPolicy(
        incomingNtlm(),
        readings.isOn(one(LogonSettings.LIMIT_BLANK_PASSWORD_USE)),
        readings.number(one(LogonSettings.CACHED_LOGONS_COUNT), 10) > 0,
        readings.of(derived, DomainHostFacts.NETLOGON_DISABLED, false),
        readings.is(one(LogonSettings.DISABLE_RESTRICTED_ADMIN), 0),
        readings.is(one(CryptographySettings.ALLOW_ENCRYPTION_ORACLE), 0));
  }

  private IncomingNtlm incomingNtlm() {
    return switch ((int) readings.number(one(LogonSettings.RESTRICT_RECEIVING_NTLM_TRAFFIC), 0)) {
      case 0 -> IncomingNtlm.ALLOWED;
      case 1 -> IncomingNtlm.DENIED_TO_DOMAIN_ACCOUNTS;
      default -> IncomingNtlm.DENIED;
    };
  }

  private SessionPolicy sessions() {
    boolean clientEdition = readings.text(one(SystemSettings.PRODUCT_TYPE)).equals(CLIENT_EDITION);
    return new SessionPolicy(
        readings.of(derived, SessionHostFacts.SESSION_HOST, false),
        clientEdition ? 1 : 2,
        readings.of(derived, SessionHostFacts.DRAIN_MODE, DrainMode.OFF),
        readings.of(derived, SessionHostFacts.LOGONS_DISABLED, false),
        readings.isOn(one(SessionSettings.F_SINGLE_SESSION_PER_USER)),
        keepAlive(),
        !readings.of(derived, SessionHostFacts.RECONNECT_DISABLED, false));
  }

  private Optional<Duration> keepAlive() {
    return readings.of(derived, SessionHostFacts.KEEP_ALIVE, false)
        ? Optional.of(
            Duration.ofMinutes(
                readings.number(one(SessionSettings.KEEP_ALIVE_INTERVAL), KEEP_ALIVE_MINUTES)))
        : Optional.empty();
  }

  private LicensingPolicy licensing() {
    return new LicensingPolicy(
        readings.of(derived, LicensingHostFacts.MODE, LicensingMode.NOT_SET),
        readings.of(derived, LicensingHostFacts.SERVER_SPECIFIED, false),
        LicensingInForce.gracePeriodEnd(one(LicensingSettings.GRACE_PERIOD)));
  }

  private Set<TlsVersion> tls() {
    return readings
        .optional(TlsInForce.offered(view), "every version")
        .map(TlsVersion::named)
        .orElseGet(() -> EnumSet.allOf(TlsVersion.class));
  }

  private boolean fips() {
    Setting setting =
        view.settings().generations().areAmong(WindowsGeneration.XP_2003)
            ? CryptographySettings.FIPS_ALGORITHM_POLICY_2003
            : CryptographySettings.FIPS_ALGORITHM_POLICY;
    return readings.isOn(one(setting));
  }

  /** Of two that want one port one gets it: another protocol's, else the first by name. */
  private List<ListenerPolicy> listeners() {
    Listeners listeners = new Listeners(view);
    Optional<Closure> machineClosure = machineClosure();
    Set<Long> taken = new HashSet<>(portsOfOthers(listeners));
    List<ListenerPolicy> policies = new ArrayList<>();
    for (String name : listeners.rdp()) {
      ListenerPolicy policy =
          new ListenerReading(view, derived, readings, name).policy(machineClosure);
      boolean isFree = !policy.listens() || taken.add((long) policy.port());
      policies.add(isFree ? policy : policy.closedFor(Closure.PORT_TAKEN));
    }
    return policies;
  }

  private List<Long> portsOfOthers(Listeners listeners) {
    return listeners.all().stream()
        .filter(name -> !listeners.rdp().contains(name))
        .filter(name -> !listeners.of(ListenerSettings.F_ENABLE_WIN_STATION, name).is(0))
        .flatMap(name -> listeners.port(name).stream())
        .toList();
  }

  /** Why no listener of the machine listens; empty where nothing keeps all of them down. */
  private Optional<Closure> machineClosure() {
    if (!view.hasRemoteDesktop()
        || isTrue(KEEPS_SERVICE_DOWN.stream())
        || !derived.value(DiskFacts.TERM_SERVICE_BINARY).orElse(true)) {
      return Optional.of(Closure.SERVICE_CANNOT_START);
    }
    // Without a value connections are denied, so that is what holds where it could not be read.
    boolean denied = readings.of(derived, HostFacts.CONNECTIONS_DENIED, true);
    return denied || isTrue(Stream.of(HostFacts.TERMINAL_SERVICES_OFF))
        ? Optional.of(Closure.CONNECTIONS_DENIED)
        : Optional.empty();
  }

  private boolean isTrue(Stream<Fact<Boolean>> facts) {
    return facts.anyMatch(fact -> readings.of(derived, fact, false));
  }

  private EffectiveSetting one(Setting setting) {
    return view.settings().one(setting);
  }
}
