package rdpdoctor.diagnosis;

/** Strong Kleene logic: what is not known stays not known unless the rest decides. */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
