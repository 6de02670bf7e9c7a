package rdpdoctor.app.repair.journal;

/** The kinds of entries, as lines name them. */
final class Kind {

  static final String BEGUN = "begun";
  static final String INTENDED = "intended";
  static final String BACKED_UP = "backed-up";
  static final String WRITTEN = "written";
  static final String VERIFIED = "verified";
  static final String UNDONE = "undone";
  static final String ENDED = "ended";

  private Kind() {}
}
