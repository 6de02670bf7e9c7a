package rdpdoctor.diagnosis.repair;

import java.util.Optional;
import rdpdoctor.diagnosis.Words;

/**
 * Something that a person or another system has to do, and that no undo takes back: a restart, a
 * change of a policy in the domain.
 *
 * @param command what to type or paste for it, where there is such a thing
 */
public record Act(Words what, Optional<String> command) {}
