package rdpdoctor.knowledge.remedy;

import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.knowledge.derive.host.HostView;

/** What the machine calls itself. */
final class ComputerName {

  private ComputerName() {}

  /** By its registry, else as it names itself to those who sign in. */
  static Optional<String> of(Facts facts) {
    return HostView.of(facts).stream()
        .flatMap(view -> view.computerName().stream())
        .findFirst()
        .or(() -> facts.value(AuthenticateFacts.IDENTITY).flatMap(NtlmIdentity::netbiosComputer));
  }
}
