package rdpdoctor.hive.edit;

/**
 * A hive is layered over another one, as containers have them: what a key means then depends on
 * both, so that it cannot be edited alone.
 */
public final class LayeredHiveException extends Exception {

  private static final long serialVersionUID = 1L;

  LayeredHiveException(String message) {
    super(message);
  }
}
