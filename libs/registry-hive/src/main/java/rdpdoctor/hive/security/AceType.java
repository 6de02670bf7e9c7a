package rdpdoctor.hive.security;

import java.util.Map;
import java.util.Optional;

/** The types of entries: how each is laid out, and what SDDL calls it. */
final class AceType {

  static final int MANDATORY_LABEL = 0x11;

  private static final Map<Integer, String> PLAIN =
      Map.of(
          0x00,
          "A",
          0x01,
          "D",
          0x02,
          "AU",
          0x03,
          "AL",
          MANDATORY_LABEL,
          "ML",
          0x13,
          "SP",
          0x14,
          "TL");

  private static final Map<Integer, String> FOR_OBJECT =
      Map.of(
          0x05, "OA",
          0x06, "OD",
          0x07, "OU",
          0x08, "OL");

  private static final Map<Integer, String> UNREAD =
      Map.ofEntries(
          Map.entry(0x04, "ACCESS_ALLOWED_COMPOUND"),
          Map.entry(0x09, "ACCESS_ALLOWED_CALLBACK"),
          Map.entry(0x0A, "ACCESS_DENIED_CALLBACK"),
          Map.entry(0x0B, "ACCESS_ALLOWED_CALLBACK_OBJECT"),
          Map.entry(0x0C, "ACCESS_DENIED_CALLBACK_OBJECT"),
          Map.entry(0x0D, "SYSTEM_AUDIT_CALLBACK"),
          Map.entry(0x0E, "SYSTEM_ALARM_CALLBACK"),
          Map.entry(0x0F, "SYSTEM_AUDIT_CALLBACK_OBJECT"),
          Map.entry(0x10, "SYSTEM_ALARM_CALLBACK_OBJECT"),
          Map.entry(0x12, "SYSTEM_RESOURCE_ATTRIBUTE"),
          Map.entry(0x15, "SYSTEM_ACCESS_FILTER"));

  private AceType() {}

  static boolean isPlain(int type) {
    return PLAIN.containsKey(type);
  }

  static boolean isForObject(int type) {
    return FOR_OBJECT.containsKey(type);
  }

  /** The letters of a type that is read here. */
  static Optional<String> letters(int type) {
    return Optional.ofNullable(PLAIN.get(type)).or(() -> Optional.ofNullable(FOR_OBJECT.get(type)));
  }

  /** {@code 0x09 (ACCESS_ALLOWED_CALLBACK_ACE_TYPE)}, as far as there is a name. */
  static String describe(int type) {
    return Optional.ofNullable(UNREAD.get(type))
        .map(name -> "0x%02x (%s_ACE_TYPE)".formatted(type, name))
        .orElseGet(() -> "0x%02x".formatted(type));
  }
}
