package rdpdoctor.knowledge.remedy;

import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.registry.StoredValue;
import rdpdoctor.knowledge.derive.host.HostView;

/** What the machine calls itself. */
final class ComputerName {

  private ComputerName() {}

  /** By its registry, else as it names itself to those who sign in. */
  static Optional<String> of(Facts facts) {
    return HostView.of(facts).stream()
        .flatMap(view -> stored(view).stream())
        .findFirst()
        .or(() -> facts.value(AuthenticateFacts.IDENTITY).flatMap(NtlmIdentity::netbiosComputer));
  }

  private static Optional<String> stored(HostView view) {
    return view.system("Control\\ComputerName\\ComputerName")
                instanceof Lookup.Found<RegistryKey>(RegistryKey key)
            && view.excerpt().value(key, "ComputerName")
                instanceof Lookup.Found<StoredValue>(StoredValue stored)
            && stored.value() instanceof RegistryValue.Text(String name, boolean _)
        ? Optional.of(name)
        : Optional.empty();
  }
}
