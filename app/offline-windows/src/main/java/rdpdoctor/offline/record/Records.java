package rdpdoctor.offline.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.hive.regf.FileTime;

/** The records of one small machine, built by hand after those of real ones. */
public final class Records {

  public static final Sid MACHINE = new Sid("S-1-5-21-1-2-4294967295");
  public static final Sid CORP = new Sid("S-1-5-21-7-8-9");
  public static final Sid ANNA = MACHINE.account(1001);

  public static final Instant SET = Instant.parse("2026-01-02T03:04:05.678Z");
  public static final Instant LOGON = Instant.parse("2026-11-01T08:00:00Z");
  public static final Instant BAD = Instant.parse("2026-11-02T08:00:00Z");
  public static final Instant CACHED = Instant.parse("2026-10-02T08:00:00Z");

  public static final long DAY = 24L * 60 * 60 * 10_000_000;

  private static final int USER_FIELDS = 17;
  private static final int WEEK = 168;

  private Records() {}

  /** A value F of an account that has signed in, with two wrong passwords since. */
  public static Blob userFixed(int relativeIdentifier, int flags) {
    return Blob.ofLength(80)
        .int32(0x00, 0x00010002)
        .int64(0x08, FileTime.fromInstant(LOGON))
        .int64(0x18, FileTime.fromInstant(SET))
        .int64(0x20, Long.MAX_VALUE)
        .int64(0x28, FileTime.fromInstant(BAD))
        .int32(0x30, relativeIdentifier)
        .int32(0x34, 513)
        .int32(0x38, flags)
        .int16(0x40, 2);
  }

  public static byte[] userVariable(String name, byte[] hours, int hashLength) {
    List<Blob.Field> fields = new ArrayList<>(Collections.nCopies(USER_FIELDS, Blob.Field.NONE));
    fields.set(0, new Blob.Field(new byte[20], 0x00010002));
    fields.set(1, Blob.Field.text(name));
    fields.set(2, Blob.Field.text("a full name"));
    fields.set(11, new Blob.Field(hours, hours.length == 0 ? 0 : WEEK));
    fields.set(14, new Blob.Field(new byte[hashLength], 0));
    return Blob.table(new byte[0], fields);
  }

  public static byte[] alias(int relativeIdentifier, String name, List<Sid> members) {
    byte[] before = Blob.ofLength(0x10).int32(0, relativeIdentifier).toBytes();
    return Blob.table(
        before,
        List.of(
            Blob.Field.text(name),
            Blob.Field.text("a comment"),
            new Blob.Field(Blob.sids(members), members.size())));
  }

  /** A value F: 42 days, five wrong passwords, for half an hour within half an hour. */
  public static Blob domainFixed() {
    return Blob.ofLength(0x60)
        .int32(0x00, 0x00010002)
        .int64(0x18, -42 * DAY)
        .int64(0x30, -DAY / 48)
        .int64(0x38, -DAY / 48)
        .int16(0x54, 5);
  }

  public static byte[] domainVariable(Sid sid) {
    return Blob.table(
        new byte[0],
        List.of(
            new Blob.Field(new byte[20], 0x00010002),
            new Blob.Field(Blob.sid(sid), 0),
            Blob.Field.NONE,
            Blob.Field.NONE));
  }

  /** A cached logon whose user's name has this many bytes. */
  public static byte[] cached(int nameLength) {
    return Blob.ofLength(0xA8)
        .int16(0x00, nameLength)
        .int64(0x20, FileTime.fromInstant(CACHED))
        .int32(0x28, 0x00010004)
        .toBytes();
  }

  public static byte[] policyName(String name) {
    Blob.Field text = Blob.Field.text(name);
    int length = text.bytes().length;
    Blob blob = Blob.ofLength(8 + length + 2).int16(0, length).int16(2, length + 2).int32(4, 8);
    for (int i = 0; i < name.length(); i++) {
      blob.int16(8 + 2 * i, name.charAt(i));
    }
    return blob.toBytes();
  }
}
