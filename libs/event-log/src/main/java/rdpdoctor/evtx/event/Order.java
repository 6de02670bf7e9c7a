package rdpdoctor.evtx.event;

/** The direction in which a log is read. */
public enum Order {
  OLDEST_FIRST,
  NEWEST_FIRST
}
