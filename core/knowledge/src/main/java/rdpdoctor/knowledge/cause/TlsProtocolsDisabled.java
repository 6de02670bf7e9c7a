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
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.ConfiguredTls;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.TlsAgreement;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The server and the client have no TLS version in common.
 *
 * <p>The alert protocol_version (RFC 8446 section 6.2) to each version on its own is the server's
 * own word. A server with TLS 1.1 or less works for clients that accept it, so there the client
 * decides. A handshake that dies without an alert fits as well, after the causes around the key.
 */
public final class TlsProtocolsDisabled implements Cause {

  @Override
  public String id() {
    return "tls-protocols-disabled";
  }

  @Override
  public Stage stage() {
    return Stage.SECURE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        is(SecureFacts.TLS_AGREEMENT, TlsAgreement.NO_COMMON_VERSION),
        all(
            is(SecureFacts.TLS_AGREEMENT, TlsAgreement.LEGACY_ONLY),
            is(ClientFacts.LACKS_LEGACY_TLS, true)),
        all(is(SecurityHostFacts.TLS, ConfiguredTls.NONE), Observed.tlsRequired()),
        all(
            is(SecurityHostFacts.TLS, ConfiguredTls.LEGACY_ONLY),
            Observed.tlsRequired(),
            is(ClientFacts.LACKS_LEGACY_TLS, true)));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(SecureFacts.TLS_AGREEMENT, TlsAgreement.DIES_EARLY, TlsAgreement.MIXED_FAILURE),
        is(SecurityHostFacts.TLS, ConfiguredTls.NONE),
        is(AuthenticateFacts.ERROR_CODE, Codes.ILLEGAL_MESSAGE));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        is(SecureFacts.TLS_AGREEMENT, TlsAgreement.MODERN),
        all(
            is(SecureFacts.TLS_AGREEMENT, TlsAgreement.LEGACY_ONLY),
            is(ClientFacts.LACKS_LEGACY_TLS, false)));
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.ENABLE_TLS_PROTOCOLS, Remedies.UPGRADE_CLIENT);
  }
}
