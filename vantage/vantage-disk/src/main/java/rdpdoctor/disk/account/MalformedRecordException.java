package rdpdoctor.disk.account;

/** A record of the SAM or SECURITY hive is not laid out as Windows writes it. */
final class MalformedRecordException extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedRecordException(String record, String message) {
    super(record + ": " + message);
  }
}
