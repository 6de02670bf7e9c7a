package rdpdoctor.offline.fault;

/** What the disk alone allows to be said of a fault. */
public enum Expected {
  /** It prevents sessions for certain. */
  CONFIRMED,

  /** It may; the disk does not tell all that it takes. */
  SUSPECTED
}
