package rdpdoctor.knowledge.derive.firewall;

/** What a profile does with a connection. */
public enum Passage {
  OPEN,
  /** Not from everywhere, or a rule could not be read. */
  UNCERTAIN,
  /** No rule lets it in. */
  NOT_ALLOWED,
  /** A rule forbids it, or the profile knows no exceptions; no further rule would help. */
  BLOCKED;

  public boolean closed() {
    return this == NOT_ALLOWED || this == BLOCKED;
  }
}
