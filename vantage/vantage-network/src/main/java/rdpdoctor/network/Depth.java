package rdpdoctor.network;

/** How much of a target is looked at. */
public enum Depth {
  /** One connection, as far up as it goes; everything only where that one breaks. */
  SURVEY,
  /** Every combination of protocols, every TLS version, every encryption method. */
  FULL
}
