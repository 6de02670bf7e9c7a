package rdpdoctor.hive.security;

/** The descriptor is well formed, but holds an entry that is not written as SDDL here. */
public final class NoSddlException extends Exception {

  private static final long serialVersionUID = 1L;

  NoSddlException(String message) {
    super(message);
  }
}
