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
 * Standard RDP security is restricted to FIPS methods, and the client has none.
 *
 * <p>The level FIPS ([MS-RDPBCGR] 2.2.1.4.3) is seen from the network; what the client can do is
 * not. Under TLS the method plays no part.
 */
public final class FipsMismatch implements Cause {

  @Override
  public String id() {
    return "fips-mismatch";
  }

  @Override
  public Stage stage() {
    return Stage.SECURE;
  }

  @Override
  public Condition confirmedBy() {
    return all(
        any(is(SecureFacts.ENCRYPTION_LEVEL, EncryptionLevel.FIPS), configured()),
        is(ClientFacts.LACKS_FIPS, true));
  }

  @Override
  public Condition suspectedBy() {
    return any(is(ConnectFacts.ERROR_INFO, Codes.ENCRYPTION_PACKAGE_MISMATCH), configured());
  }

  private static Condition configured() {
    return all(
        is(SecurityHostFacts.ENCRYPTION_LEVEL, EncryptionLevel.FIPS),
        Observed.configuredWithoutTls());
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        Observed.tlsEstablished(),
        oneOf(
            SecureFacts.ENCRYPTION_LEVEL,
            EncryptionLevel.NONE,
            EncryptionLevel.LOW,
            EncryptionLevel.CLIENT_COMPATIBLE,
            EncryptionLevel.HIGH),
        is(ClientFacts.LACKS_FIPS, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.UPGRADE_CLIENT, Remedies.SET_FIPS);
  }
}
