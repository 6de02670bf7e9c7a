package rdpdoctor.disk.account;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.hive.value.Utf16;

/** The bytes of a record; a position is in bytes from its first. */
final class RecordBytes {

  private final String record;
  private final ByteBuffer bytes;

  /**
   * @param record what it is, for the message of what is wrong with it
   */
  RecordBytes(String record, byte[] bytes) {
    this.record = record;
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** To be called once, before the fields below this length are read. */
  void requireLength(int length) throws MalformedRecordException {
    if (length() < length) {
      throw malformed("length is %d, expected at least %d".formatted(length(), length));
    }
  }

  /** The record repeats the last number of its account's SID, which is the name of its key. */
  void requireRelativeIdentifier(int position, Sid sid) throws MalformedRecordException {
    long stored = Integer.toUnsignedLong(int32(position));
    if (stored != sid.relativeIdentifier()) {
      throw malformed(
          "relative identifier is %d, expected %d as in the name of its key"
              .formatted(stored, sid.relativeIdentifier()));
    }
  }

  int length() {
    return bytes.capacity();
  }

  int int16(int position) {
    return Short.toUnsignedInt(bytes.getShort(position));
  }

  int int32(int position) {
    return bytes.getInt(position);
  }

  long int64(int position) {
    return bytes.getLong(position);
  }

  String text(long position, long length, String field) throws MalformedRecordException {
    ByteBuffer slice = slice(position, length, field);
    if (length % Character.BYTES != 0) {
      throw malformed("length of the %s is %d, expected an even number".formatted(field, length));
    }
    return Utf16.decode(slice);
  }

  byte[] bytes(long position, long length, String field) throws MalformedRecordException {
    byte[] copy = new byte[slice(position, length, field).remaining()];
    bytes.get((int) position, copy);
    return copy;
  }

  private ByteBuffer slice(long position, long length, String field)
      throws MalformedRecordException {
    if (position < 0 || length < 0 || position + length > length()) {
      throw malformed(
          "%s is at %d with a length of %d, expected to lie within %d bytes"
              .formatted(field, position, length, length()));
    }
    return bytes.slice((int) position, (int) length);
  }

  MalformedRecordException malformed(String message) {
    return new MalformedRecordException(record, message);
  }
}
