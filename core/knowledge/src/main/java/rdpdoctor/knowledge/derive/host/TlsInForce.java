package rdpdoctor.knowledge.derive.host;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.ConfiguredTls;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.registry.ControlSets;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.registry.StoredValue;
import rdpdoctor.knowledge.setting.CryptographySettings;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/** The versions and cipher suites that Schannel may use as a server. */
public final class TlsInForce {

  private static final String TLS_1_0 = "TLS 1.0";
  private static final String TLS_1_1 = "TLS 1.1";
  private static final String TLS_1_2 = "TLS 1.2";
  private static final String TLS_1_3 = "TLS 1.3";
  private static final List<String> VERSIONS = List.of(TLS_1_3, TLS_1_2, TLS_1_1, TLS_1_0);

  /** The first build that offers TLS 1.3 of its own accord: Server 2022. */
  private static final int SINCE_TLS_1_3 = 20348;

  private static final RegistryKey VERSION =
      new RegistryKey(RegistryHive.SOFTWARE, "Microsoft\\Windows NT\\CurrentVersion");
  private static final Words VERSION_NOT_KNOWN =
      new Words(
          "the defaults depend on the version of Windows, which is not known",
          "既定値は Windows のバージョンによって異なり、バージョンが不明");

  private TlsInForce() {}

  static void addTo(Conclusions conclusions, Configuration configuration) {
    conclusions.add(SecurityHostFacts.TLS, reading(configuration, TlsInForce::configured));
    conclusions.add(
        SecurityHostFacts.CIPHER_POLICY_FITS_NOTHING, cipherPolicyFitsNothing(configuration));
  }

  /**
   * The versions that a server side of Schannel offers, by their names in the registry: {@code TLS
   * 1.2}. Unknown where the defaults depend on a version of Windows that is not known.
   */
  public static Reading<Set<String>> offered(HostView view) {
    return reading(Configuration.of(view), left -> left);
  }

  /** Known where every version of Windows that it may be leaves the same. */
  private static <T> Reading<T> reading(
      Configuration configuration, Function<Set<String>, T> meaning) {
    List<EffectiveSetting> all =
        configuration.settings().of(CryptographySettings.SCHANNEL_PROTOCOLS);
    Source source = source(configuration, all);
    for (EffectiveSetting effective : all) {
      if (effective.outcome() instanceof Outcome.Unknown(Words why)) {
        return new Reading.Unknown<>(why, source);
      }
    }
    Set<T> possible =
        configuration.settings().generations().generations().stream()
            .flatMap(generation -> defaults(configuration, generation).stream())
            .map(defaults -> meaning.apply(left(configuration, defaults)))
            .collect(Collectors.toSet());
    return possible.size() == 1
        ? new Reading.Known<>(possible.iterator().next(), source)
        : new Reading.Unknown<>(VERSION_NOT_KNOWN, source);
  }

  /** Where a version is switched off; otherwise where that would be written. */
  private static Source source(Configuration configuration, List<EffectiveSetting> all) {
    return all.stream()
        .filter(effective -> effective.scope().endsWith("\\Server"))
        .filter(TlsInForce::isSwitchedOff)
        .findFirst()
        .map(configuration::source)
        .orElseGet(() -> configuration.source(protocols(configuration)));
  }

  private static RegistryKey protocols(Configuration configuration) {
    String controlSet =
        configuration.settings().controlSets()
                instanceof Lookup.Found<ControlSets>(ControlSets sets)
            ? sets.currentName()
            : KeyPattern.CURRENT;
    return new RegistryKey(
        RegistryHive.SYSTEM, controlSet + "\\Control\\SecurityProviders\\SCHANNEL\\Protocols");
  }

  private static boolean isSwitchedOff(EffectiveSetting effective) {
    return effective.is(effective.value().name().equals("Enabled") ? 0 : 1);
  }

  /** The sets of versions that Windows may offer of its own accord; several where it depends. */
  private static List<Set<String>> defaults(
      Configuration configuration, WindowsGeneration generation) {
    Set<String> legacy = Set.of(TLS_1_0);
    Set<String> modern = Set.of(TLS_1_0, TLS_1_1, TLS_1_2);
    Set<String> latest = Set.copyOf(VERSIONS);
    return switch (generation) {
      case XP_2003, VISTA_TO_7 -> List.of(legacy);
      case WINDOWS_8 -> List.of(modern);
      case WINDOWS_10 ->
          build(configuration)
              .map(build -> List.of(build < SINCE_TLS_1_3 ? modern : latest))
              .orElseGet(() -> List.of(modern, latest));
    };
  }

  private static Optional<Integer> build(Configuration configuration) {
    return configuration.excerpt().value(VERSION, "CurrentBuildNumber")
                instanceof Lookup.Found<StoredValue>(StoredValue stored)
            && stored.value() instanceof RegistryValue.Text(String text, boolean _)
            && text.matches("\\d{4,6}")
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }

  private static Set<String> left(Configuration configuration, Set<String> defaults) {
    return VERSIONS.stream()
        .filter(version -> isOn(configuration, version, defaults.contains(version)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static ConfiguredTls configured(Set<String> left) {
    if (left.contains(TLS_1_3) || left.contains(TLS_1_2)) {
      return ConfiguredTls.MODERN;
    }
    return left.isEmpty() ? ConfiguredTls.NONE : ConfiguredTls.LEGACY_ONLY;
  }

  private static boolean isOn(Configuration configuration, String version, boolean byDefault) {
    Optional<Long> enabled = number(configuration, version, "Enabled");
    Optional<Long> disabledByDefault = number(configuration, version, "DisabledByDefault");
    boolean isOff =
        enabled.filter(number -> number == 0).isPresent()
            || disabledByDefault.filter(number -> number != 0).isPresent();
    return !isOff && (byDefault || enabled.isPresent() || disabledByDefault.isPresent());
  }

  private static Optional<Long> number(Configuration configuration, String version, String name) {
    return configuration
        .settings()
        .of(CryptographySettings.SCHANNEL_PROTOCOLS, version + "\\Server", name)
        .flatMap(EffectiveSetting::number);
  }

  private static Reading<Boolean> cipherPolicyFitsNothing(Configuration configuration) {
    EffectiveSetting policy = configuration.settings().one(CryptographySettings.CIPHER_SUITES);
    return policy.outcome() instanceof Outcome.Unset
        ? new Reading.Known<>(false, configuration.source(policy))
        : configuration.reading(
            policy,
            effective -> effective.text().map(list -> suites(list).noneMatch(TlsInForce::fitsRsa)));
  }

  private static Stream<String> suites(String list) {
    return Stream.of(list.split(",")).map(String::strip);
  }

  /** The suites of TLS 1.3 leave the kind of certificate open. */
  private static boolean fitsRsa(String suite) {
    return suite.contains("_RSA_")
        || suite.startsWith("TLS_AES_")
        || suite.startsWith("TLS_CHACHA20_");
  }
}
