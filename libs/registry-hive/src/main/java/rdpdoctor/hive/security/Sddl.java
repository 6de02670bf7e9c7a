package rdpdoctor.hive.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes a descriptor as Windows does: owner, group, DACL, SACL. */
final class Sddl {

  /** By bit, from the lowest. */
  private static final String[] ACE_FLAGS = {"OI", "CI", "NP", "IO", "ID", "CR", "SA", "FA"};

  private final SidAliases aliases;

  Sddl(SidAliases aliases) {
    this.aliases = aliases;
  }

  String text(SecurityDescriptor descriptor) throws NoSddlException {
    int control = descriptor.control();
    String daclFlags =
        listFlags(
            control,
            SecurityDescriptor.DACL_PROTECTED,
            SecurityDescriptor.DACL_AUTO_INHERIT_REQUIRED,
            SecurityDescriptor.DACL_AUTO_INHERITED);
    String saclFlags =
        listFlags(
            control,
            SecurityDescriptor.SACL_PROTECTED,
            SecurityDescriptor.SACL_AUTO_INHERIT_REQUIRED,
            SecurityDescriptor.SACL_AUTO_INHERITED);
    return descriptor.owner().map(sid -> "O:" + aliases.text(sid)).orElse("")
        + descriptor.group().map(sid -> "G:" + aliases.text(sid)).orElse("")
        + list("D:", daclFlags, descriptor.dacl())
        + list("S:", saclFlags, descriptor.sacl());
  }

  private static String listFlags(int control, int isProtected, int required, int inherited) {
    return ((control & isProtected) == 0 ? "" : "P")
        + ((control & required) == 0 ? "" : "AR")
        + ((control & inherited) == 0 ? "" : "AI");
  }

  private String list(String name, String flags, AccessList list) throws NoSddlException {
    return switch (list) {
      case AccessList.Absent() -> "";
      case AccessList.Null() -> name + flags + "NO_ACCESS_CONTROL";
      case AccessList.Entries(List<Ace> entries) -> name + flags + entries(entries);
    };
  }

  private String entries(List<Ace> entries) throws NoSddlException {
    StringBuilder text = new StringBuilder();
    for (Ace entry : entries) {
      text.append('(').append(entry(entry)).append(')');
    }
    return text.toString();
  }

  private String entry(Ace entry) throws NoSddlException {
    return switch (entry) {
      case Ace.Plain(int type, int _, int mask, Sid sid) ->
          start(entry) + rights(type, mask) + ";;;" + aliases.text(sid);
      case Ace.ForObject(int _, int _, int mask, var object, var inheritedObject, Sid sid) ->
          String.join(
              ";",
              start(entry) + AccessRights.text(mask),
              guid(object),
              guid(inheritedObject),
              aliases.text(sid));
      case Ace.Unread(int type, int _, int size) ->
          throw new NoSddlException(
              "ACE: type is %s of %d bytes, expected one without a condition or claim"
                  .formatted(AceType.describe(type), size));
    };
  }

  private static String start(Ace entry) {
    return AceType.letters(entry.type()).orElseThrow() + ";" + flags(entry.flags()) + ";";
  }

  private static String rights(int type, int mask) {
    return type == AceType.MANDATORY_LABEL ? AccessRights.labelText(mask) : AccessRights.text(mask);
  }

  private static String flags(int flags) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < ACE_FLAGS.length; bit++) {
      if ((flags >> bit & 1) != 0) {
        text.append(ACE_FLAGS[bit]);
      }
    }
    return text.toString();
  }

  private static String guid(Optional<UUID> guid) {
    return guid.map(UUID::toString).orElse("");
  }
}
