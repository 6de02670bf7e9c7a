package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.not;
import static rdpdoctor.diagnosis.Condition.oneOf;
import static rdpdoctor.diagnosis.Condition.present;

import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.DomainHostFacts;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.diagnosis.facts.LicensingHostFacts;
import rdpdoctor.diagnosis.facts.LicensingMode;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.LogonOutcome;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.facts.NameFacts;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.diagnosis.facts.NlaRequirement;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;
import rdpdoctor.diagnosis.facts.SignInFacts;
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

  /** Where a gateway is on the way, it resolves the name. */
  static Condition withoutGateway() {
    return not(is(NameFacts.OUTCOME, NameOutcome.LEFT_TO_GATEWAY));
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
        is(ListenFacts.REFUSAL, Codes.SSL_CERT_NOT_ON_SERVER),
        is(SecurityHostFacts.TLS_KEY_ERROR_LOGGED, true));
  }

  /** As the network shows it, or as it is configured. */
  static Condition nlaRequired() {
    return any(
        is(ListenFacts.NLA, NlaRequirement.REQUIRED), is(SecurityHostFacts.NLA_REQUIRED, true));
  }

  /** NLA runs within TLS. */
  static Condition tlsRequired() {
    return any(
        nlaRequired(), is(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.TLS_REQUIRED));
  }

  /** No TLS is configured, and no NLA that would bring it. */
  static Condition configuredWithoutTls() {
    return all(
        is(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY),
        not(is(SecurityHostFacts.NLA_REQUIRED, true)));
  }

  static Condition contradictorySecuritySettings() {
    return any(
        all(
            is(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.TLS_REQUIRED),
            is(SecurityHostFacts.ENCRYPTION_LEVEL, EncryptionLevel.LOW)),
        all(
            is(SecurityHostFacts.NLA_REQUIRED, true),
            any(
                is(SecurityHostFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY),
                is(SecurityHostFacts.NEGOTIATION_ALLOWED, false))));
  }

  static Condition credSspNotUsed() {
    return is(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED);
  }

  static Condition workgroup() {
    return is(AuthenticateFacts.MEMBERSHIP, Membership.WORKGROUP);
  }

  static Condition domainMember() {
    return is(AuthenticateFacts.MEMBERSHIP, Membership.DOMAIN);
  }

  /** A member of a domain logged that it found no controller. */
  static Condition noControllerFound() {
    return all(domainMember(), is(DomainHostFacts.NO_CONTROLLER_LOGGED, true));
  }

  /** The codes that speak of the trust between host and domain. */
  static Condition trustRefused() {
    return oneOf(
        AuthenticateFacts.ERROR_CODE,
        Codes.DOMAIN_TRUST_INCONSISTENT,
        Codes.NO_TRUST_LSA_SECRET,
        Codes.NO_TRUST_SAM_ACCOUNT,
        Codes.TRUSTED_DOMAIN_FAILURE,
        Codes.TRUSTED_RELATIONSHIP_FAILURE);
  }

  /** CredSSP is over; the early user authorization comes behind it. */
  static Condition credentialsAccepted() {
    return any(
        is(SignInFacts.OUTCOME, AuthenticateOutcome.SIGNED_IN),
        present(AuthenticateFacts.EARLY_USER_AUTHORIZATION),
        loggedOn());
  }

  /** The server says that somebody is logged on in the session. */
  static Condition loggedOn() {
    return is(LogonFacts.OUTCOME, LogonOutcome.LOGGED_ON);
  }

  /** By the early user authorization, or by the logon itself. */
  static Condition remoteLogonGranted() {
    return any(is(AuthenticateFacts.EARLY_USER_AUTHORIZATION, Codes.AUTHZ_SUCCESS), loggedOn());
  }

  /** The domain and the machine agree on a key, and only NTLM fails. */
  static Condition kerberosWorks() {
    return is(AuthenticateFacts.KERBEROS_WORKS, true);
  }

  static Condition noLicenseNeeded() {
    return is(LicenseFacts.OUTCOME, LicenseOutcome.VALID_CLIENT);
  }

  /** One with the role, which needs licenses. */
  static Condition sessionHost() {
    return oneOf(
        LicensingHostFacts.MODE,
        LicensingMode.PER_DEVICE,
        LicensingMode.PER_USER,
        LicensingMode.NOT_SET);
  }
}
