package rdpdoctor.knowledge.derive.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Truth;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.derive.firewall.ExceptionProfile;
import rdpdoctor.knowledge.derive.firewall.PortException;
import rdpdoctor.knowledge.derive.firewall.PortFilter;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.FirewallSettings;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.ServiceSettings;
import rdpdoctor.knowledge.setting.Setting;

/** Profiles and exceptions of the firewall of Windows XP and Server 2003, policy included. */
record ExceptionStore(HostView view) {

  private static final String LOCAL = "Services\\SharedAccess\\Parameters\\FirewallPolicy";
  private static final RegistryKey POLICY =
      new RegistryKey(RegistryHive.SOFTWARE, "Policies\\Microsoft\\WindowsFirewall");
  private static final String PORTS = "GloballyOpenPorts";
  private static final long AUTOMATIC = 2;
  private static final long DISABLED = 4;

  String place() {
    return view.place(LOCAL);
  }

  /** Both that there are; unknown where a place that has a say could not be read. */
  Lookup<List<PortFilter>> profiles() {
    List<PortFilter> profiles = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      switch (filter(profile)) {
        case Lookup.Found<PortFilter>(PortFilter found) -> profiles.add(found);
        case Lookup.Absent<PortFilter> _ -> {}
        case Lookup.Unknown<PortFilter>(Words why) -> {
          return new Lookup.Unknown<>(why);
        }
      }
    }
    return new Lookup.Found<>(profiles);
  }

  /** Named as their keys are. */
  private enum Profile {
    DOMAIN("DomainProfile", FirewallSettings.DOMAIN_ENABLE_FIREWALL),
    STANDARD("StandardProfile", FirewallSettings.PRIVATE_ENABLE_FIREWALL);

    private final String key;
    private final Setting enabled;

    Profile(String key, Setting enabled) {
      this.key = key;
      this.enabled = enabled;
    }
  }

  private Lookup<PortFilter> filter(Profile profile) {
    EffectiveSetting noExceptions =
        view.settings()
            .of(FirewallSettings.DO_NOT_ALLOW_EXCEPTIONS, profile.key)
            .orElseThrow(() -> new IllegalArgumentException(profile.key));
    Optional<Words> unknown =
        Stream.of(view.settings().one(profile.enabled), noExceptions)
            .flatMap(setting -> FirewallStore.unknown(setting).stream())
            .findFirst();
    if (unknown.isPresent()) {
      return new Lookup.Unknown<>(unknown.get());
    }
    return entries(profile)
        .then(
            entries ->
                new Lookup.Found<>(
                    new ExceptionProfile(
                        isOn(profile),
                        noExceptions.is(1),
                        entries.stream().flatMap(Optional::stream).toList(),
                        entries.stream().allMatch(Optional::isPresent))));
  }

  /**
   * Server 2003 ships the service disabled and each profile off, and XP ships neither value: a
   * profile without one, or a service that nobody starts, leaves it open.
   */
  private Truth isOn(Profile profile) {
    Optional<Long> start = view.settings().one(ServiceSettings.SHARED_ACCESS).number();
    Optional<Long> enabled =
        view.settings().one(profile.enabled).outcome() instanceof Outcome.InForce
            ? view.settings().one(profile.enabled).number()
            : Optional.empty();
    if (start.filter(number -> number == DISABLED).isPresent()
        || enabled.filter(number -> number == 0).isPresent()) {
      return Truth.FALSE;
    }
    return start.filter(number -> number <= AUTOMATIC).isPresent() && enabled.isPresent()
        ? Truth.TRUE
        : Truth.UNKNOWN;
  }

  /** What a policy says of Remote Desktop, its list of ports, and the machine's own. */
  private Lookup<List<Optional<PortException>>> entries(Profile profile) {
    RegistryKey policy = POLICY.child(profile.key);
    KeyReading ports = view.excerpt().reading(policy.child(PORTS));
    return remoteDesktop(policy)
        .then(
            first ->
                list(
                        view.excerpt().reading(policy.child(PORTS).child("List")),
                        says(ports, "Enabled"))
                    .then(
                        second ->
                            list(local(profile), says(ports, "AllowUserPrefMerge"))
                                .then(
                                    third ->
                                        new Lookup.Found<>(
                                            Stream.of(first, second, third)
                                                .flatMap(List::stream)
                                                .toList()))));
  }

  private KeyReading local(Profile profile) {
    return view.reading(view.system(LOCAL + "\\" + profile.key + "\\" + PORTS + "\\List"));
  }

  /** Only a 0 switches something off. */
  private static boolean says(KeyReading key, String name) {
    return !(key instanceof KeyReading.Present present
        && present.value(name).equals(Optional.of(new RegistryValue.Dword(0))));
  }

  private Lookup<List<Optional<PortException>>> remoteDesktop(RegistryKey policy) {
    return switch (view.excerpt().reading(policy.child("Services").child("RemoteDesktop"))) {
      case KeyReading.Present present ->
          new Lookup.Found<>(
              present.value("Enabled").stream()
                  .map(
                      enabled ->
                          Optional.of(
                              PortException.ofRemoteDesktop(
                                  present
                                      .value("RemoteAddresses")
                                      .map(ExceptionStore::text)
                                      .orElse(""),
                                  !enabled.equals(new RegistryValue.Dword(0)))))
                  .toList());
      case KeyReading.Missing _ -> new Lookup.Found<>(List.of());
      case KeyReading.Unreadable(Words why) -> new Lookup.Unknown<>(why);
    };
  }

  private static Lookup<List<Optional<PortException>>> list(KeyReading list, boolean counts) {
    if (!counts) {
      return new Lookup.Found<>(List.of());
    }
    return switch (list) {
      case KeyReading.Present present ->
          new Lookup.Found<>(
              present.values().stream()
                  .map(named -> PortException.parse(text(named.value())))
                  .toList());
      case KeyReading.Missing _ -> new Lookup.Found<>(List.of());
      case KeyReading.Unreadable(Words why) -> new Lookup.Unknown<>(why);
    };
  }

  private static String text(RegistryValue value) {
    return value instanceof RegistryValue.Text(String text, boolean _) ? text : "";
  }
}
