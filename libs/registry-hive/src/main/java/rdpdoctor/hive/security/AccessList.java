package rdpdoctor.hive.security;

import java.util.List;

/**
 * A DACL or a SACL (MS-DTYP 2.4.5). That there is none, or a null one, is not the same as empty.
 */
public sealed interface AccessList {

  /** The descriptor does not say: as a DACL, everybody has access. */
  record Absent() implements AccessList {}

  /** Present, yet without a list: as a DACL, everybody has access, and that was meant. */
  record Null() implements AccessList {}

  /**
   * The entries in the order in which they are applied; as a DACL without any, nobody has access.
   */
  record Entries(List<Ace> entries) implements AccessList {

    public Entries {
      entries = List.copyOf(entries);
    }
  }
}
