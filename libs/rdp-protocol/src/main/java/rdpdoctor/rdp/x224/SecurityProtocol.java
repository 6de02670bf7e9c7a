package rdpdoctor.rdp.x224;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The flags of requestedProtocols and selectedProtocol, [MS-RDPBCGR] 2.2.1.1.1. */
public final class SecurityProtocol {

  /** Standard RDP security. */
  public static final int RDP = 0x00;

  /** TLS. */
  public static final int SSL = 0x01;

  /** CredSSP over TLS: Network Level Authentication. */
  public static final int HYBRID = 0x02;

  public static final int RDSTLS = 0x04;

  /** CredSSP followed by the Early User Authorization Result PDU. */
  public static final int HYBRID_EX = 0x08;

  /** Microsoft Entra ID. */
  public static final int RDSAAD = 0x10;

  private SecurityProtocol() {}

  /** {@code SSL|HYBRID}; a bit without a name is shown in hex. */
  public static String name(int protocols) {
    if (protocols == RDP) {
      return "RDP";
    }
    List<String> names = new ArrayList<>();
    int unnamed = protocols;
    for (int bit : new int[] {SSL, HYBRID, RDSTLS, HYBRID_EX, RDSAAD}) {
      if ((protocols & bit) != 0) {
        names.add(single(bit));
        unnamed &= ~bit;
      }
    }
    if (unnamed != 0) {
      names.add("0x" + Integer.toHexString(unnamed));
    }
    return String.join("|", names);
  }

  /** As {@link #name(int)}; {@code none} where no negotiation request is sent. */
  public static String name(OptionalInt requested) {
    return requested.isPresent() ? name(requested.getAsInt()) : "none";
  }

  private static String single(int bit) {
    return switch (bit) {
      case SSL -> "SSL";
      case HYBRID -> "HYBRID";
      case RDSTLS -> "RDSTLS";
      case HYBRID_EX -> "HYBRID_EX";
      default -> "RDSAAD";
    };
  }
}
