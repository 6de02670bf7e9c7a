package rdpdoctor.hive.security;

import java.util.Map;
import java.util.Optional;

/** What SDDL calls an access mask. */
final class AccessRights {

  /** All rights to a key or to a file, and what is needed to read, write or run it. */
  private static final Map<Integer, String> WHOLE =
      Map.of(
          0x000F003F, "KA",
          0x00020019, "KR",
          0x00020006, "KW",
          0x001F01FF, "FA",
          0x00120089, "FR",
          0x00120116, "FW",
          0x001200A0, "FX");

  /** By bit, from the lowest: the rights of the directory, the standard and the generic ones. */
  private static final String[] BITS = {
    "CC", "DC", "LC", "SW", "RP", "WP", "DT", "LO", "CR", "", "", "", "", "", "", "",
    "SD", "RC", "WD", "WO", "", "", "", "", "", "", "", "", "GA", "GX", "GW", "GR",
  };

  /** By bit, from the lowest: what a process below the label may not do. */
  private static final String[] LABEL_BITS = {"NW", "NR", "NX"};

  private AccessRights() {}

  static String text(int mask) {
    return Optional.ofNullable(WHOLE.get(mask)).orElseGet(() -> text(mask, BITS));
  }

  static String labelText(int mask) {
    return text(mask, LABEL_BITS);
  }

  private static String text(int mask, String[] names) {
    StringBuilder text = new StringBuilder();
    for (int rest = mask; rest != 0; rest &= rest - 1) {
      int bit = Integer.numberOfTrailingZeros(rest);
      if (bit >= names.length || names[bit].isEmpty()) {
        return "0x%x".formatted(mask);
      }
      text.append(names[bit]);
    }
    return text.isEmpty() ? "0x0" : text.toString();
  }
}
