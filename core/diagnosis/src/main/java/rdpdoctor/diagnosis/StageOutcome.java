package rdpdoctor.diagnosis;

/** How one stage ended, in the words of that stage. */
public interface StageOutcome extends Localized {
  StageStatus status();
}
