package rdpdoctor.diagnosis;

/** A fact with the reading that a conclusion rests on. */
public record Evidence(Fact<?> fact, Reading<?> reading) {}
