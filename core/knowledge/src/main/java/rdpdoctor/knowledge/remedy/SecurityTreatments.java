package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.repair.Treatment;

/** Security, signing in, the domain, accounts and licensing. */
final class SecurityTreatments {

  static final List<Treatment> ALL =
      Stream.of(
              NlaTreatments.ALL,
              ProtectionTreatments.ALL,
              TlsTreatments.ALL,
              CertificateTreatments.ALL,
              AuthenticationTreatments.ALL,
              DomainTreatments.ALL,
              LicensingTreatments.ALL,
              LogonTreatments.ALL,
              RightsTreatments.ALL,
              AccountTreatments.ALL,
              SignInTreatments.ALL,
              List.of(FirewallProfiles.ENABLE))
          .flatMap(List::stream)
          .toList();

  private SecurityTreatments() {}
}
