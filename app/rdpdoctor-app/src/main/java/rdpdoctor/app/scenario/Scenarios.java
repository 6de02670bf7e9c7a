package rdpdoctor.app.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All scenarios. */
public final class Scenarios {

  public static final List<Scenario> ALL =
      Stream.of(
              ListenerScenarios.ALL,
              SecurityScenarios.ALL,
              CertificateScenarios.ALL,
              DomainScenarios.ALL,
              AccountScenarios.ALL,
              SessionScenarios.ALL,
              LicensingScenarios.ALL)
          .flatMap(List::stream)
          .toList();

  private Scenarios() {}

  public static Optional<Scenario> find(String name) {
    return ALL.stream().filter(scenario -> scenario.name().equals(name)).findFirst();
  }
}
