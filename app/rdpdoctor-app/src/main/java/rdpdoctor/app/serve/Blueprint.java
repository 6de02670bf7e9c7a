package rdpdoctor.app.serve;

import java.nio.file.Path;
import java.util.Optional;
import rdpdoctor.app.scenario.Scenario;

/** The machine that a twin stands for. */
public sealed interface Blueprint {

  /** One whose hives are there; they are read and never written. */
  record OnDisk(Path place) implements Blueprint {}

  /** A healthy one with a {@code .reg} file laid over it. */
  record Overlaid(Path registryFile) implements Blueprint {}

  /**
   * One of ours.
   *
   * @param keep a new folder that its disk is written to, to be looked at and repaired there
   */
  record OfScenario(Scenario scenario, Optional<Path> keep) implements Blueprint {}
}
