package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;
import static rdpdoctor.diagnosis.Condition.present;

import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.diagnosis.facts.TlsAgreement;

/** Observations that several causes share. */
final class Observed {

  private Observed() {}

  static Condition connected() {
    return is(ReachFacts.OUTCOME, ReachOutcome.CONNECTED);
  }

  static Condition refused() {
    return is(ReachFacts.OUTCOME, ReachOutcome.REFUSED);
  }

  static Condition unanswered() {
    return is(ReachFacts.OUTCOME, ReachOutcome.TIMED_OUT);
  }

  /** Silence, or the word of a neighbour or router that no machine has the address. */
  static Condition nobodyThere() {
    return oneOf(
        ReachFacts.OUTCOME,
        ReachOutcome.TIMED_OUT,
        ReachOutcome.HOST_UNREACHABLE,
        ReachOutcome.NO_NEIGHBOUR);
  }

  static Condition rdpAnswered() {
    return is(ListenFacts.OUTCOME, ListenOutcome.RDP);
  }

  static Condition tlsEstablished() {
    return is(SecureFacts.OUTCOME, SecureOutcome.TLS_ESTABLISHED);
  }

  static Condition secured() {
    return oneOf(
        SecureFacts.OUTCOME,
        SecureOutcome.TLS_ESTABLISHED,
        SecureOutcome.STANDARD_RDP_SECURITY,
        SecureOutcome.NO_ENCRYPTION);
  }

  /** The server has no usable certificate, or its TLS dies before it says anything. */
  static Condition tlsCannotStart() {
    return any(
        is(SecureFacts.TLS_AGREEMENT, TlsAgreement.DIES_EARLY),
        is(ListenFacts.TLS_REFUSAL, Codes.SSL_CERT_NOT_ON_SERVER),
        is(ListenFacts.REFUSAL, Codes.SSL_CERT_NOT_ON_SERVER));
  }

  static Condition credSspNotUsed() {
    return is(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED);
  }

  static Condition workgroup() {
    return is(AuthenticateFacts.MEMBERSHIP, Membership.WORKGROUP);
  }

  /** The codes that speak of the trust between host and domain. */
  static Condition trustRefused() {
    return oneOf(
        AuthenticateFacts.ERROR_CODE,
        Codes.NO_TRUST_LSA_SECRET,
        Codes.NO_TRUST_SAM_ACCOUNT,
        Codes.TRUSTED_DOMAIN_FAILURE,
        Codes.TRUSTED_RELATIONSHIP_FAILURE);
  }

  /** The early user authorization comes after CredSSP has accepted the credentials. */
  static Condition credentialsAccepted() {
    return present(AuthenticateFacts.EARLY_USER_AUTHORIZATION);
  }

  static Condition noLicenseNeeded() {
    return is(LicenseFacts.OUTCOME, LicenseOutcome.VALID_CLIENT);
  }
}
