package rdpdoctor.diagnosis;

/** A cause whose evaluation failed by an error of ours; the others were evaluated all the same. */
public record CrashedCheck(String causeId, String error) {}
