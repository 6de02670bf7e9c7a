package rdpdoctor.diagnosis;

/** A value that a person can be shown in either language. */
public interface Localized {
  Words words();
}
