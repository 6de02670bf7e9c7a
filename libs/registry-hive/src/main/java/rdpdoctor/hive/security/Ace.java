package rdpdoctor.hive.security;

import java.util.Optional;
import java.util.UUID;

/** An entry of an access list (MS-DTYP 2.4.4). */
public sealed interface Ace {

  /** One byte, such as 0 for an entry that allows access. */
  int type();

  /** One byte: how it is inherited, and what it audits. */
  int flags();

  /**
   * An entry of a mask and a SID, and nothing else.
   *
   * @param mask the rights in question, or the policy of a mandatory label
   */
  record Plain(int type, int flags, int mask, Sid sid) implements Ace {

    public Plain {
      if (!AceType.isPlain(type)) {
        throw new IllegalArgumentException("ACE: type 0x%02x is not plain".formatted(type));
      }
    }
  }

  /**
   * An entry that names a kind of object, a property or a right of the directory by its GUID.
   *
   * @param object what the mask is about; the whole object where empty
   * @param inheritedObject the kind of child that inherits the entry; all where empty
   */
  record ForObject(
      int type, int flags, int mask, Optional<UUID> object, Optional<UUID> inheritedObject, Sid sid)
      implements Ace {

    public ForObject {
      if (!AceType.isForObject(type)) {
        throw new IllegalArgumentException("ACE: type 0x%02x is not for objects".formatted(type));
      }
    }
  }

  /**
   * An entry whose contents are not read here: a condition, a claim, or a type that nobody knows.
   *
   * @param size in bytes, its header of four included
   */
  record Unread(int type, int flags, int size) implements Ace {}
}
