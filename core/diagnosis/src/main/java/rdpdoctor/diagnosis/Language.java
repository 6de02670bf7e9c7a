package rdpdoctor.diagnosis;

/** The languages that every text of rdpdoctor exists in. */
public enum Language {
  EN,
  JA
}
