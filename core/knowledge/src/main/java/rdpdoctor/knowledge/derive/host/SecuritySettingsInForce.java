package rdpdoctor.knowledge.derive.host;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.setting.CryptographySettings;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.FirewallSettings;
import rdpdoctor.knowledge.setting.ListenerSecuritySettings;
import rdpdoctor.knowledge.setting.ListenerSettings;
import rdpdoctor.knowledge.setting.LogonSettings;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.TerminalServerSettings;
import rdpdoctor.knowledge.setting.WindowsGeneration;
import rdpdoctor.knowledge.setting.Winner;

/** How connections are protected and credentials checked. */
final class SecuritySettingsInForce {

  private SecuritySettingsInForce() {}

  static void addTo(Conclusions conclusions, Configuration configuration) {
    addListener(conclusions, configuration);
    addPackages(conclusions, configuration);
    conclusions.add(SecurityHostFacts.FIREWALL_OFF, firewallOff(configuration));
    conclusions.add(SecurityHostFacts.FAULT_SET_BY_POLICY, faultSetByPolicy(configuration));
  }

  private static void addListener(Conclusions conclusions, Configuration configuration) {
    conclusions.add(
        SecurityHostFacts.SECURITY_LAYER,
        configuration.ofListener(
            ListenerSecuritySettings.SECURITY_LAYER, SecuritySettingsInForce::securityLayer));
    conclusions.add(
        SecurityHostFacts.ENCRYPTION_LEVEL,
        configuration.ofListener(
            ListenerSecuritySettings.MIN_ENCRYPTION_LEVEL,
            SecuritySettingsInForce::encryptionLevel));
    conclusions.add(
        SecurityHostFacts.NLA_REQUIRED,
        configuration.ofListener(ListenerSecuritySettings.USER_AUTHENTICATION, 1));
    conclusions.add(
        SecurityHostFacts.NEGOTIATION_ALLOWED,
        configuration.ofListener(ListenerSecuritySettings.F_ALLOW_SEC_PROTOCOL_NEGOTIATION, 1));
    conclusions.add(
        SecurityHostFacts.PROMPTS_FOR_PASSWORD,
        configuration.ofListener(ListenerSettings.F_PROMPT_FOR_PASSWORD, 1));
  }

  private static Optional<SecurityLayerReading> securityLayer(long number) {
    return switch ((int) number) {
      case 0 -> Optional.of(SecurityLayerReading.RDP_ONLY);
      case 1 -> Optional.of(SecurityLayerReading.NEGOTIATED);
      case 2 -> Optional.of(SecurityLayerReading.TLS_REQUIRED);
      default -> Optional.empty();
    };
  }

  private static Optional<EncryptionLevel> encryptionLevel(long number) {
    return switch ((int) number) {
      case 1 -> Optional.of(EncryptionLevel.LOW);
      case 2 -> Optional.of(EncryptionLevel.CLIENT_COMPATIBLE);
      case 3 -> Optional.of(EncryptionLevel.HIGH);
      case 4 -> Optional.of(EncryptionLevel.FIPS);
      default -> Optional.empty();
    };
  }

  private static void addPackages(Conclusions conclusions, Configuration configuration) {
    conclusions.add(SecurityHostFacts.CREDSSP_MISSING, credSspMissing(configuration));
    conclusions.add(
        SecurityHostFacts.OLD_CREDSSP_REFUSED,
        configuration.isNumber(CryptographySettings.ALLOW_ENCRYPTION_ORACLE, 0));
    conclusions.add(
        HostFacts.NTLM_DENIED,
        configuration.number(
            configuration.settings().one(LogonSettings.RESTRICT_RECEIVING_NTLM_TRAFFIC),
            number -> Optional.of(number > 0)));
    conclusions.add(
        SecurityHostFacts.LM_COMPATIBILITY_LEVEL,
        configuration.number(
            configuration.settings().one(LogonSettings.LM_COMPATIBILITY_LEVEL),
            number -> Optional.of(number.intValue())));
    conclusions.add(
        SecurityHostFacts.RESTRICTED_ADMIN_ACCEPTED,
        configuration.isNumber(LogonSettings.DISABLE_RESTRICTED_ADMIN, 0));
    conclusions.add(
        SignInHostFacts.BLANK_PASSWORDS_LIMITED,
        configuration.isNumber(LogonSettings.LIMIT_BLANK_PASSWORD_USE, 1));
  }

  /** CredSSP came with Vista, and needs tspkg in the list until Windows 7. */
  private static Optional<Reading<Boolean>> credSspMissing(Configuration configuration) {
    if (configuration.settings().generations().generations().contains(WindowsGeneration.XP_2003)) {
      return Optional.empty();
    }
    Reading<Boolean> provider =
        configuration.reading(
            configuration.settings().one(CryptographySettings.SECURITY_PROVIDERS),
            effective -> effective.text().map(list -> !names(list, "credssp.dll")));
    return configuration.settings().generations().areAmong(WindowsGeneration.VISTA_TO_7)
        ? Configuration.anyOf(List.of(provider, tsPackageMissing(configuration)))
        : Optional.of(provider);
  }

  private static Reading<Boolean> tsPackageMissing(Configuration configuration) {
    return configuration.reading(
        configuration.settings().one(CryptographySettings.SECURITY_PACKAGES),
        effective ->
            effective.outcome()
                    instanceof Outcome.InForce(RegistryValue.Strings(List<String> packages))
                ? Optional.of(packages.stream().noneMatch("tspkg"::equalsIgnoreCase))
                : Optional.empty());
  }

  private static boolean names(String list, String wanted) {
    return Stream.of(list.toLowerCase(Locale.ROOT).split(","))
        .map(String::strip)
        .anyMatch(wanted::equals);
  }

  /** Windows XP and Server 2003 come with it off, so there that is nobody's deed. */
  private static Optional<Reading<Boolean>> firewallOff(Configuration configuration) {
    if (configuration.settings().generations().generations().contains(WindowsGeneration.XP_2003)) {
      return Optional.empty();
    }
    List<EffectiveSetting> profiles =
        Stream.of(
                FirewallSettings.DOMAIN_ENABLE_FIREWALL,
                FirewallSettings.PRIVATE_ENABLE_FIREWALL,
                FirewallSettings.PUBLIC_ENABLE_FIREWALL)
            .map(configuration.settings()::of)
            .flatMap(List::stream)
            .filter(effective -> !(effective.outcome() instanceof Outcome.Unset))
            .toList();
    List<Reading<Boolean>> guarded =
        profiles.stream()
            .map(effective -> configuration.number(effective, number -> Optional.of(number != 0)))
            .toList();
    return Configuration.anyOf(guarded).map(SecuritySettingsInForce::not);
  }

  private static Reading<Boolean> not(Reading<Boolean> reading) {
    return reading instanceof Reading.Known<Boolean>(Boolean value, var source)
        ? new Reading.Known<>(!value, source)
        : reading;
  }

  private static Optional<Reading<Boolean>> faultSetByPolicy(Configuration configuration) {
    return Configuration.anyOf(
        Stream.concat(
                Stream.of(TerminalServerSettings.F_DENY_TS_CONNECTIONS)
                    .map(
                        setting ->
                            byPolicy(configuration, configuration.settings().one(setting), 1)),
                configuration.ofListener(ListenerSettings.MAX_INSTANCE_COUNT).stream()
                    .map(effective -> byPolicy(configuration, effective, 0)))
            .toList());
  }

  private static Reading<Boolean> byPolicy(
      Configuration configuration, EffectiveSetting effective, long fault) {
    return configuration.number(
        effective, number -> Optional.of(number == fault && effective.winner() == Winner.POLICY));
  }
}
