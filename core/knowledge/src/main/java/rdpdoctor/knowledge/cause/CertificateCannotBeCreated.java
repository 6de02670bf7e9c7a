package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The service has no certificate and cannot create its own, because SessionEnv or CryptSvc does not
 * run or the folder of the keys is broken.
 *
 * <p>SSL_CERT_NOT_ON_SERVER ([MS-RDPBCGR] 2.2.1.2.2) and a TLS layer that dies early fit. Which
 * step fails is written in the event log of the host alone.
 */
public final class CertificateCannotBeCreated implements Cause {

  @Override
  public String id() {
    return "certificate-cannot-be-created";
  }

  @Override
  public Stage stage() {
    return Stage.SECURE;
  }

  @Override
  public Condition confirmedBy() {
    return all(is(HostFacts.SELF_SIGNED_CERTIFICATE_FAILS, true), Observed.tlsCannotStart());
  }

  @Override
  public Condition suspectedBy() {
    return any(Observed.tlsCannotStart(), is(HostFacts.SELF_SIGNED_CERTIFICATE_FAILS, true));
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.tlsEstablished(), is(HostFacts.SELF_SIGNED_CERTIFICATE_FAILS, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.FIX_PRIVATE_KEY_PERMISSIONS, Remedies.RESTORE_DEPENDENCY_SERVICES);
  }
}
