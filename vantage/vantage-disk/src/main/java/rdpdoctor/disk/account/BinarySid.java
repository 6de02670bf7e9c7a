package rdpdoctor.disk.account;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.diagnosis.account.Sid;

/** A SID as bytes (MS-DTYP 2.4.2.2). */
final class BinarySid {

  private static final int REVISION = 1;
  private static final int FIXED = 8;
  private static final int MAX_SUB_AUTHORITIES = 15;

  private BinarySid() {}

  /** The only SID of these bytes. */
  static Sid read(String record, byte... bytes) throws MalformedRecordException {
    List<Sid> sids = readAll(record, bytes);
    if (sids.size() != 1) {
      throw new MalformedRecordException(
          record, "there are %d SIDs, expected 1".formatted(sids.size()));
    }
    return sids.getFirst();
  }

  /** SIDs packed one behind the other. */
  static List<Sid> readAll(String record, byte... bytes) throws MalformedRecordException {
    RecordBytes packed = new RecordBytes(record, bytes);
    List<Sid> sids = new ArrayList<>();
    int position = 0;
    while (position < bytes.length) {
      packed.requireLength(position + FIXED);
      int count = subAuthorities(packed, bytes[position], bytes[position + 1]);
      int end = position + FIXED + count * Integer.BYTES;
      packed.requireLength(end);
      sids.add(new Sid(text(packed, position, count)));
      position = end;
    }
    return List.copyOf(sids);
  }

  private static int subAuthorities(RecordBytes packed, byte revision, byte count)
      throws MalformedRecordException {
    if (revision != REVISION) {
      throw packed.malformed("revision of a SID is %d, expected 1".formatted(revision));
    }
    if (count < 0 || count > MAX_SUB_AUTHORITIES) {
      throw packed.malformed(
          "a SID has %d sub-authorities, expected at most 15".formatted(Byte.toUnsignedInt(count)));
    }
    return count;
  }

  private static String text(RecordBytes packed, int position, int count) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(packed.int32(position + FIXED + i * Integer.BYTES));
    }
    return new rdpdoctor.hive.security.Sid(authority(packed, position), numbers).toString();
  }

  /** The last six of the first eight bytes, and the only number here that is big-endian. */
  private static long authority(RecordBytes packed, int position) {
    return Long.reverseBytes(packed.int64(position)) & 0xFFFF_FFFF_FFFFL;
  }
}
