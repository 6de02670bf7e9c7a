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
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.CertificateIssuer;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.NameMatch;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The client refuses the server because it cannot verify who it is.
 *
 * <p>A self-signed certificate and a name that differs are what Windows ships with and what aliases
 * lead to, so neither is suspicious by itself. It takes a client that is set to refuse.
 */
public final class ServerIdentityNotTrusted implements Cause {

  @Override
  public String id() {
    return "server-identity-not-trusted";
  }

  @Override
  public Stage stage() {
    return Stage.SECURE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        all(
            any(
                oneOf(SecureFacts.CERTIFICATE_NAME, NameMatch.DIFFERS, NameMatch.ADDRESS_USED),
                is(SecureFacts.CERTIFICATE_ISSUER, CertificateIssuer.SELF_SIGNED)),
            is(ClientFacts.REFUSES_UNTRUSTED_SERVER, true)),
        oneOf(AuthenticateFacts.ERROR_CODE, Codes.UNTRUSTED_ROOT, Codes.MUTUAL_AUTH_FAILED));
  }

  @Override
  public Condition suspectedBy() {
    return is(AuthenticateFacts.ERROR_CODE, Codes.SSPI_BAD_BINDINGS);
  }

  @Override
  public Condition ruledOutBy() {
    return is(ClientFacts.REFUSES_UNTRUSTED_SERVER, false);
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.CONNECT_BY_FQDN, Remedies.TRUST_SERVER_CERTIFICATE);
  }
}
