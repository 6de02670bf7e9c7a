package rdpdoctor.hive.regf;

/** A hive, or its log, breaks the rules of the format at a known place. */
public final class CorruptHiveException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Damage damage;

  public CorruptHiveException(Damage damage) {
    super(damage.toString());
    this.damage = damage;
  }

  public CorruptHiveException(long offset, String message) {
    this(new Damage(offset, message));
  }

  public Damage damage() {
    return damage;
  }
}
