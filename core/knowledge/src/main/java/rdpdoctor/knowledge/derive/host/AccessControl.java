package rdpdoctor.knowledge.derive.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.account.Sid;

/**
 * The discretionary list of a self-relative security descriptor, [MS-DTYP] 2.4.6 and 2.4.5.
 *
 * @param isOpen whether there is no list at all, which lets everybody in
 */
public record AccessControl(boolean isOpen, List<Entry> entries) {

  private static final int DACL_PRESENT = 0x0004;
  private static final int DACL_OFFSET_AT = 16;
  private static final int DESCRIPTOR_HEADER = 20;
  private static final int LIST_HEADER = 8;
  private static final int ENTRY_HEADER = 8;
  private static final int SID_HEADER = 8;
  private static final int GRANT = 0;
  private static final int DENIAL = 1;

  public AccessControl {
    entries = List.copyOf(entries);
  }

  /** An entry that grants or denies; the other kinds do neither. */
  public record Entry(boolean isGrant, int mask, Sid sid) {}

  /**
   * Whether somebody has all of these rights, [MS-DTYP] 2.5.3.2: entry by entry, and a denial of
   * what is not granted yet ends it.
   *
   * @param sids of the account and of its groups
   */
  public boolean grants(Set<Sid> sids, int rights) {
    int missing = isOpen ? 0 : rights;
    for (Entry entry : entries) {
      if (missing != 0 && sids.contains(entry.sid())) {
        if (!entry.isGrant() && (entry.mask() & missing) != 0) {
          return false;
        }
        missing &= entry.isGrant() ? ~entry.mask() : -1;
      }
    }
    return missing == 0;
  }

  /** Empty where the bytes are no security descriptor. */
  static Optional<AccessControl> parse(String hex) {
    ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex)).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.limit() < DESCRIPTOR_HEADER || bytes.get(0) != 1) {
      return Optional.empty();
    }
    int offset = bytes.getInt(DACL_OFFSET_AT);
    boolean isPresent = (bytes.getShort(2) & DACL_PRESENT) != 0 && offset != 0;
    return isPresent ? list(bytes, offset) : Optional.of(new AccessControl(true, List.of()));
  }

  private static Optional<AccessControl> list(ByteBuffer bytes, int offset) {
    if (offset < DESCRIPTOR_HEADER || offset > bytes.limit() - LIST_HEADER) {
      return Optional.empty();
    }
    int count = Short.toUnsignedInt(bytes.getShort(offset + 4));
    List<Entry> entries = new ArrayList<>();
    int at = offset + LIST_HEADER;
    for (int i = 0; i < count; i++) {
      if (at > bytes.limit() - ENTRY_HEADER - SID_HEADER) {
        return Optional.empty();
      }
      int type = bytes.get(at);
      if (type == GRANT || type == DENIAL) {
        Optional<Sid> sid = sid(bytes, at + ENTRY_HEADER);
        if (sid.isEmpty()) {
          return Optional.empty();
        }
        entries.add(new Entry(type == GRANT, bytes.getInt(at + 4), sid.get()));
      }
      at += Math.max(ENTRY_HEADER, Short.toUnsignedInt(bytes.getShort(at + 2)));
    }
    return Optional.of(new AccessControl(false, entries));
  }

  /** The authority is the only number in network byte order, [MS-DTYP] 2.4.2.2. */
  private static Optional<Sid> sid(ByteBuffer bytes, int at) {
    int count = Byte.toUnsignedInt(bytes.get(at + 1));
    if (bytes.get(at) != 1 || count > 15 || at + SID_HEADER + 4 * count > bytes.limit()) {
      return Optional.empty();
    }
    long authority = Integer.toUnsignedLong(Integer.reverseBytes(bytes.getInt(at + 4)));
    StringBuilder text = new StringBuilder("S-1-").append(authority);
    for (int i = 0; i < count; i++) {
      text.append('-').append(Integer.toUnsignedString(bytes.getInt(at + SID_HEADER + 4 * i)));
    }
    return Optional.of(new Sid(text.toString()));
  }
}
