package rdpdoctor.knowledge.derive.host;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.Outcome;

/** The certificates of standard RDP security and of licensing: never the one that TLS shows. */
public final class LegacyCertificate {

  /** The one of standard RDP security, in a format of its own. */
  private static final String PROPRIETARY = "Certificate";

  /** That, and the one that a license server issues. */
  static final List<String> CHECKED = List.of(PROPRIETARY, "X509 Certificate");

  private LegacyCertificate() {}

  /** Whether what is stored is no certificate; false for a value that is not there. */
  public static boolean isDamaged(EffectiveSetting certificate) {
    return CHECKED.contains(certificate.value().name())
        && (certificate.outcome() instanceof Outcome.Faulty
            || isDamagedInForce(certificate).orElse(false));
  }

  /** Empty where no bytes are in force. */
  static Optional<Boolean> isDamagedInForce(EffectiveSetting certificate) {
    if (!(certificate.outcome() instanceof Outcome.InForce(RegistryValue.Binary(String hex)))) {
      return Optional.empty();
    }
    return Optional.of(
        certificate.value().name().equals(PROPRIETARY)
            ? !ProprietaryCertificate.isWellFormed(hex)
            : isZero(hex));
  }

  /** Also where there is no byte at all. */
  static boolean isZero(String hex) {
    return hex.chars().allMatch(digit -> digit == '0');
  }
}
