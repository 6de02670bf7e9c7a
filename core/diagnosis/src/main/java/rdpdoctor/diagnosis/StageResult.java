package rdpdoctor.diagnosis;

import java.time.Duration;
import java.util.Optional;

/**
 * One line of the climb: a stage, how it ended and how long it took.
 *
 * @param outcome what the stage itself says, where a collector got as far
 */
public record StageResult(
    Stage stage, StageStatus status, Optional<StageOutcome> outcome, Optional<Duration> elapsed) {}
