package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The private key of the listener's certificate is missing, or NETWORK SERVICE may not read it, so
 * TLS cannot start.
 *
 * <p>The negotiation then succeeds and every TLS version dies before the ServerHello, or the server
 * answers SSL_CERT_NOT_ON_SERVER. An unusable certificate and disabled protocols look the same; the
 * key file on the host confirms it. A missing file alone only points here, as the service makes a
 * new certificate where it can.
 */
public final class PrivateKeyUnreadable implements Cause {

  @Override
  public String id() {
    return "private-key-unreadable";
  }

  @Override
  public Stage stage() {
    return Stage.SECURE;
  }

  @Override
  public Condition confirmedBy() {
    return all(is(HostFacts.PRIVATE_KEY_UNREADABLE, true), Observed.tlsCannotStart());
  }

  @Override
  public Condition suspectedBy() {
    return any(
        Observed.tlsCannotStart(),
        is(HostFacts.PRIVATE_KEY_UNREADABLE, true),
        is(AuthenticateFacts.ERROR_CODE, Codes.UNKNOWN_CREDENTIALS));
  }

  @Override
  public Condition ruledOutBy() {
    return any(Observed.tlsEstablished(), is(HostFacts.PRIVATE_KEY_UNREADABLE, false));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.FIX_PRIVATE_KEY_PERMISSIONS, Remedies.RECREATE_LISTENER_CERTIFICATE);
  }
}
