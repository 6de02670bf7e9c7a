package rdpdoctor.diagnosis.facts;

import java.time.Duration;

/** One TCP connection that was tried. */
public record ReachAttempt(String address, ReachOutcome outcome, Duration elapsed) {}
