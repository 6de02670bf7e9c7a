package rdpdoctor.hive.security;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the parts of one self-relative security descriptor, each within its bounds. */
final class DescriptorReader {

  private static final int HEADER = 20;
  private static final int REVISION = 1;
  private static final int CONTROL = 2;
  private static final int OWNER = 4;
  private static final int GROUP = 8;
  private static final int SACL = 12;
  private static final int DACL = 16;

  private static final int ACL_HEADER = 8;
  private static final int ACL_SIZE = 2;
  private static final int ACL_COUNT = 4;

  private static final int ACE_HEADER = 4;
  private static final int ACE_FLAGS = 1;
  private static final int ACE_SIZE = 2;

  private static final int SID_HEADER = 8;
  private static final int GUID = 16;
  private static final int OBJECT_PRESENT = 1;
  private static final int INHERITED_OBJECT_PRESENT = 2;

  private final ByteBuffer bytes;

  DescriptorReader(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  SecurityDescriptor read() throws MalformedDescriptorException {
    require(HEADER, 0, bytes.capacity(), "header");
    int revision = unsigned8(0);
    if (revision != REVISION) {
      throw new MalformedDescriptorException(
          0, "header: revision is %d, expected 1".formatted(revision));
    }
    int control = unsigned16(CONTROL);
    if ((control & SecurityDescriptor.SELF_RELATIVE) == 0) {
      throw new MalformedDescriptorException(
          CONTROL, "header: control is 0x%04x, expected the bit 0x8000".formatted(control));
    }
    return new SecurityDescriptor(
        control,
        sidAt(OWNER),
        sidAt(GROUP),
        list(control & SecurityDescriptor.DACL_PRESENT, DACL),
        list(control & SecurityDescriptor.SACL_PRESENT, SACL));
  }

  private Optional<Sid> sidAt(int field) throws MalformedDescriptorException {
    int offset = bytes.getInt(field);
    return offset == 0 ? Optional.empty() : Optional.of(sid(offset, bytes.capacity()));
  }

  private Sid sid(int offset, int end) throws MalformedDescriptorException {
    require(SID_HEADER, offset, end, "SID");
    int revision = unsigned8(offset);
    int count = unsigned8(offset + 1);
    if (revision != Sid.REVISION || count > Sid.MAX_SUB_AUTHORITIES) {
      throw new MalformedDescriptorException(
          offset,
          "SID: revision is %d and there are %d sub-authorities, expected 1 and at most 15"
              .formatted(revision, count));
    }
    require(sidSize(count), offset, end, "SID");
    List<Integer> subAuthorities = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      subAuthorities.add(bytes.getInt(offset + sidSize(i)));
    }
    return new Sid(authority(offset + 2), subAuthorities);
  }

  /** The one number here that is big-endian. */
  private long authority(int offset) {
    return (long) unsigned8(offset) << 40
        | (long) unsigned8(offset + 1) << 32
        | Integer.toUnsignedLong(Integer.reverseBytes(bytes.getInt(offset + 2)));
  }

  private static int sidSize(int subAuthorities) {
    return SID_HEADER + subAuthorities * Integer.BYTES;
  }

  private AccessList list(int present, int field) throws MalformedDescriptorException {
    int offset = bytes.getInt(field);
    if (present == 0) {
      return new AccessList.Absent();
    }
    return offset == 0 ? new AccessList.Null() : entries(offset);
  }

  private AccessList entries(int offset) throws MalformedDescriptorException {
    require(ACL_HEADER, offset, bytes.capacity(), "ACL");
    int size = unsigned16(offset + ACL_SIZE);
    require(size, offset, bytes.capacity(), "ACL");
    int count = unsigned16(offset + ACL_COUNT);
    List<Ace> entries = new ArrayList<>();
    int next = offset + ACL_HEADER;
    for (int i = 0; i < count; i++) {
      require(ACE_HEADER, next, offset + size, "ACE");
      int aceSize = unsigned16(next + ACE_SIZE);
      if (aceSize < ACE_HEADER) {
        throw new MalformedDescriptorException(
            next, "ACE: size is %d, expected at least 4".formatted(aceSize));
      }
      require(aceSize, next, offset + size, "ACE");
      entries.add(entry(next, next + aceSize));
      next += aceSize;
    }
    return new AccessList.Entries(entries);
  }

  private Ace entry(int offset, int end) throws MalformedDescriptorException {
    int type = unsigned8(offset);
    int flags = unsigned8(offset + ACE_FLAGS);
    int contents = offset + ACE_HEADER;
    if (AceType.isPlain(type)) {
      require(Integer.BYTES, contents, end, "ACE");
      Sid sid = sid(contents + Integer.BYTES, end);
      return new Ace.Plain(type, flags, bytes.getInt(contents), sid);
    }
    return AceType.isForObject(type)
        ? forObject(type, flags, contents, end)
        : new Ace.Unread(type, flags, end - offset);
  }

  private Ace forObject(int type, int flags, int contents, int end)
      throws MalformedDescriptorException {
    require(2 * Integer.BYTES, contents, end, "object ACE");
    int present = bytes.getInt(contents + Integer.BYTES);
    int next = contents + 2 * Integer.BYTES;
    Optional<UUID> object = guid((present & OBJECT_PRESENT) != 0, next, end);
    next += object.isPresent() ? GUID : 0;
    Optional<UUID> inherited = guid((present & INHERITED_OBJECT_PRESENT) != 0, next, end);
    next += inherited.isPresent() ? GUID : 0;
    return new Ace.ForObject(
        type, flags, bytes.getInt(contents), object, inherited, sid(next, end));
  }

  private Optional<UUID> guid(boolean present, int offset, int end)
      throws MalformedDescriptorException {
    if (!present) {
      return Optional.empty();
    }
    require(GUID, offset, end, "GUID of an object ACE");
    long high =
        Integer.toUnsignedLong(bytes.getInt(offset)) << 32
            | (long) unsigned16(offset + 4) << 16
            | unsigned16(offset + 6);
    return Optional.of(new UUID(high, Long.reverseBytes(bytes.getLong(offset + 8))));
  }

  /** Offsets are unsigned, and so are refused as too large where Java sees a negative one. */
  private static void require(int size, int offset, int end, String structure)
      throws MalformedDescriptorException {
    if (offset < 0 || offset > end || size > end - offset) {
      throw new MalformedDescriptorException(
          offset,
          "%s: needs %d bytes, but what holds it ends at 0x%x".formatted(structure, size, end));
    }
  }

  private int unsigned8(int offset) {
    return Byte.toUnsignedInt(bytes.get(offset));
  }

  private int unsigned16(int offset) {
    return Short.toUnsignedInt(bytes.getShort(offset));
  }
}
