package rdpdoctor.diagnosis.repair;

import rdpdoctor.diagnosis.registry.Lookup;

/** Tells what a resource of one target is now. */
@FunctionalInterface
public interface ResourceReader {

  /** {@link State.Missing} is a finding; {@link Lookup.Unknown} is none. */
  Lookup<State> read(Resource resource);
}
