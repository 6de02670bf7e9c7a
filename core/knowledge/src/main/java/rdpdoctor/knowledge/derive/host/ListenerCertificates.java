package rdpdoctor.knowledge.derive.host;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.setting.CertificateSettings;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.Setting;

/**
 * The certificate that TLS shows, as far as the registry pins it; and, told apart from it, the ones
 * of standard RDP security and licensing.
 */
public final class ListenerCertificates {

  private static final List<RegistryKey> STORES = List.of(store("MY"), store("Remote Desktop"));

  private ListenerCertificates() {}

  private static RegistryKey store(String name) {
    return new RegistryKey(
        RegistryHive.SOFTWARE, "Microsoft\\SystemCertificates\\" + name + "\\Certificates");
  }

  static void addTo(Conclusions conclusions, Configuration configuration) {
    conclusions.add(
        HostFacts.CERTIFICATE_PIN_INVALID,
        configuration
            .ofListener(CertificateSettings.SSL_CERTIFICATE_SHA1_HASH)
            .map(pin -> pinInvalid(configuration, pin)));
    conclusions.add(HostFacts.LEGACY_CERTIFICATE_DAMAGED, legacyDamaged(configuration));
  }

  /** Whether the certificate that a listener is told to show cannot be found. */
  public static Reading<Boolean> pinInvalid(HostView view, EffectiveSetting pin) {
    return pinInvalid(Configuration.of(view), pin);
  }

  /** Without a pin nothing is invalid; one of a wrong length names no certificate. */
  private static Reading<Boolean> pinInvalid(Configuration configuration, EffectiveSetting pin) {
    Source source = configuration.source(pin);
    return switch (pin.outcome()) {
      case Outcome.InForce(RegistryValue.Binary(String hex)) when !LegacyCertificate.isZero(hex) ->
          isInNoStore(configuration, hex, source);
      case Outcome.InForce _, Outcome.Unset _, Outcome.FromUserAccount _ ->
          new Reading.Known<>(false, source);
      case Outcome.Faulty _ -> new Reading.Known<>(true, source);
      case Outcome.Unknown(Words why) -> new Reading.Unknown<>(why, source);
    };
  }

  private static Reading<Boolean> isInNoStore(
      Configuration configuration, String thumbprint, Source source) {
    List<KeyReading> readings =
        STORES.stream()
            .map(store -> store.child(thumbprint.toUpperCase(Locale.ROOT)))
            .map(configuration.excerpt()::reading)
            .toList();
    if (readings.stream().anyMatch(KeyReading.Present.class::isInstance)) {
      return new Reading.Known<>(false, source);
    }
    return readings.stream()
        .filter(KeyReading.Unreadable.class::isInstance)
        .map(KeyReading.Unreadable.class::cast)
        .findFirst()
        .<Reading<Boolean>>map(unreadable -> new Reading.Unknown<>(unreadable.why(), source))
        .orElseGet(() -> new Reading.Known<>(true, source));
  }

  private static Optional<Reading<Boolean>> legacyDamaged(Configuration configuration) {
    return Configuration.anyOf(
        Stream.of(CertificateSettings.TERM_SERVICE_CERTIFICATE, CertificateSettings.RCM_CERTIFICATE)
            .flatMap(setting -> certificates(configuration, setting))
            .map(certificate -> damaged(configuration, certificate))
            .toList());
  }

  /** The value of standard RDP security and the one that a license server issues. */
  private static Stream<EffectiveSetting> certificates(
      Configuration configuration, Setting setting) {
    return LegacyCertificate.CHECKED.stream()
        .flatMap(name -> configuration.settings().of(setting, "", name).stream());
  }

  private static Reading<Boolean> damaged(
      Configuration configuration, EffectiveSetting certificate) {
    return certificate.outcome() instanceof Outcome.Faulty
        ? new Reading.Known<>(true, configuration.source(certificate))
        : configuration.reading(certificate, LegacyCertificate::isDamagedInForce);
  }
}
