package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * Standard RDP security is in use at the level High or FIPS, and the client has weak methods only.
 *
 * <p>The server security data ([MS-RDPBCGR] 2.2.1.4.3) show the level, which is a good one; only a
 * client without 128-bit encryption makes it a cause. Under TLS the level plays no part.
 */
public final class EncryptionLevelTooHigh implements Cause {

  @Override
  public String id() {
    return "encryption-level-too-high";
  }

  @Override
  public Stage stage() {
    return Stage.SECURE;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        any(
            oneOf(SecureFacts.ENCRYPTION_LEVEL, EncryptionLevel.HIGH, EncryptionLevel.FIPS),
            all(
                oneOf(
                    SecurityHostFacts.ENCRYPTION_LEVEL, EncryptionLevel.HIGH, EncryptionLevel.FIPS),
                Observed.configuredWithoutTls())),
        is(ClientFacts.LACKS_128_BIT, true));
  }

  @Override
  public Condition suspectedBy() {
    return is(ConnectFacts.ERROR_INFO, Codes.ENCRYPTION_PACKAGE_MISMATCH);
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.tlsEstablished(),
        oneOf(
            SecureFacts.ENCRYPTION_LEVEL,
            EncryptionLevel.NONE,
            EncryptionLevel.LOW,
            EncryptionLevel.CLIENT_COMPATIBLE),
        is(ClientFacts.LACKS_128_BIT, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.UPGRADE_CLIENT, Remedies.SET_ENCRYPTION_LEVEL);
  }
}
