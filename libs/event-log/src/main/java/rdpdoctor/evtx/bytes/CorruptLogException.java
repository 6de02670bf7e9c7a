package rdpdoctor.evtx.bytes;

/** An event log breaks the rules of its format at a known place. */
public final class CorruptLogException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Damage damage;

  public CorruptLogException(long offset, String message) {
    super(new Damage(offset, message).toString());
    this.damage = new Damage(offset, message);
  }

  public Damage damage() {
    return damage;
  }
}
