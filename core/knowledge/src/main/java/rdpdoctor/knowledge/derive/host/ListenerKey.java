package rdpdoctor.knowledge.derive.host;

import java.util.Locale;
import java.util.Optional;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.DiskFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.setting.CertificateSettings;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.Outcome;

/**
 * Whether the certificate that the service made for itself still has its private key: the service
 * remembers which certificate it is, and the key has a file of its own. A pinned certificate has
 * another key, in a container that only the certificate names.
 */
record ListenerKey(Configuration configuration) {

  private static final RegistryKey STORE =
      new RegistryKey(
          RegistryHive.SOFTWARE, "Microsoft\\SystemCertificates\\Remote Desktop\\Certificates");
  private static final Words PERMISSIONS_NOT_READ =
      new Words(
          "the key file is there, and its permissions were not read",
          "鍵ファイルは存在するが、アクセス許可は読み取られていない");
  private static final Words OTHER_CERTIFICATE =
      new Words(
          "the service has no certificate of its own, or another one is configured",
          "サービス自身の証明書がないか、別の証明書が構成されている");

  static void addTo(Conclusions conclusions, Configuration configuration) {
    ListenerKey key = new ListenerKey(configuration);
    for (Reading<Boolean> container :
        conclusions.facts().readings(DiskFacts.LISTENER_KEY_CONTAINER)) {
      conclusions.add(HostFacts.PRIVATE_KEY_UNREADABLE, key.unreadable(container));
    }
  }

  private Reading<Boolean> unreadable(Reading<Boolean> container) {
    return switch (container) {
      case Reading.Known<Boolean>(Boolean isThere, Source source) when isThere ->
          new Reading.Unknown<>(PERMISSIONS_NOT_READ, source);
      case Reading.Known<Boolean>(Boolean _, Source source) when ownCertificateInUse() ->
          new Reading.Known<>(true, source);
      case Reading.Known<Boolean>(Boolean _, Source source) ->
          new Reading.Unknown<>(OTHER_CERTIFICATE, source);
      case Reading.Absent<Boolean> absent -> absent;
      case Reading.Unknown<Boolean> unknown -> unknown;
    };
  }

  private boolean ownCertificateInUse() {
    return configuration
            .ofListener(CertificateSettings.SSL_CERTIFICATE_SHA1_HASH)
            .filter(pin -> pin.outcome() instanceof Outcome.Unset)
            .isPresent()
        && thumbprint(configuration.settings().one(CertificateSettings.SELF_SIGNED_CERTIFICATE))
            .map(STORE::child)
            .filter(key -> configuration.excerpt().reading(key) instanceof KeyReading.Present)
            .isPresent();
  }

  private static Optional<String> thumbprint(EffectiveSetting certificate) {
    return certificate.outcome() instanceof Outcome.InForce(RegistryValue.Binary(String hex))
        ? Optional.of(hex.toUpperCase(Locale.ROOT))
        : Optional.empty();
  }
}
