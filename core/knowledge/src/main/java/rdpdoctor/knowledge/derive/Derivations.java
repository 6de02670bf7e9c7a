package rdpdoctor.knowledge.derive;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.NameFacts;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.knowledge.derive.host.HostDerivations;
import rdpdoctor.knowledge.derive.host.SecurityHostDerivations;
import rdpdoctor.knowledge.message.CodeNames;

/** Every derivation, applied in one go. */
public final class Derivations {

  private static final List<Derivation<?, ?>> ALL =
      List.of(
          new Derivation<>(
              ListenFacts.MATRIX,
              ListenFacts.SECURITY_LAYER,
              (matrix, _) -> Negotiation.securityLayer(matrix)),
          new Derivation<>(
              ListenFacts.MATRIX, ListenFacts.NLA, (matrix, _) -> Negotiation.nla(matrix)),
          new Derivation<>(
              ListenFacts.MATRIX, ListenFacts.REFUSAL, (matrix, _) -> Negotiation.refusal(matrix)),
          new Derivation<>(
              ListenFacts.MATRIX,
              ListenFacts.TLS_REFUSAL,
              (matrix, _) -> Negotiation.tlsRefusal(matrix)),
          new Derivation<>(
              ListenFacts.MATRIX, ListenFacts.SYSTEM_HINT, (matrix, _) -> SystemHint.of(matrix)),
          new Derivation<>(
              SecureFacts.TLS_VERSIONS,
              SecureFacts.TLS_AGREEMENT,
              (versions, _) -> TlsHandshakes.agreement(versions)),
          new Derivation<>(
              SecureFacts.CERTIFICATE,
              SecureFacts.CERTIFICATE_VALIDITY,
              CertificateReading::validity),
          new Derivation<>(
              SecureFacts.CERTIFICATE, SecureFacts.CERTIFICATE_NAME, CertificateReading::name),
          new Derivation<>(
              SecureFacts.CERTIFICATE,
              SecureFacts.CERTIFICATE_ISSUER,
              (certificate, _) -> Optional.of(CertificateReading.issuer(certificate))),
          new Derivation<>(
              AuthenticateFacts.CLOCK_OFFSET,
              AuthenticateFacts.CLOCK,
              (offset, _) -> Optional.of(Clock.reading(offset))),
          new Derivation<>(
              AuthenticateFacts.IDENTITY,
              AuthenticateFacts.MEMBERSHIP,
              (identity, _) -> DomainMembership.of(identity)),
          new Derivation<>(
              ConnectFacts.ERROR_INFO,
              ConnectFacts.ERROR_FAMILY,
              (code, _) -> Optional.of(ErrorInfo.family(code))),
          new Derivation<>(
              AuthenticateFacts.ERROR_CODE,
              AuthenticateFacts.ERROR_CODE_NAMED,
              (code, _) -> Optional.of(CodeNames.of(code).isPresent())),
          new Derivation<>(AuthenticateFacts.OUTCOME, SignInFacts.OUTCOME, SignInResult::of),
          new Derivation<>(SignInHostFacts.USER, SignInFacts.ACCOUNT_FIT, AccountForm::fit),
          new Derivation<>(
              SignInFacts.MECHANISM,
              SignInFacts.BY_ADDRESS,
              (_, facts) -> facts.value(NameFacts.OUTCOME).map(NameOutcome.ADDRESS_GIVEN::equals)));

  private Derivations() {}

  /** The facts with all that follows from them. */
  public static Facts withDerived(Facts facts) {
    Facts.Builder builder = Facts.builder().addAll(facts);
    HostDerivations.addTo(builder, facts);
    SecurityHostDerivations.addTo(builder, facts);
    ALL.forEach(derivation -> derivation.addTo(builder, facts));
    return builder.build();
  }
}
