package rdpdoctor.knowledge.derive;

import java.util.Optional;
import java.util.OptionalInt;
import rdpdoctor.diagnosis.facts.NegotiationAnswer;
import rdpdoctor.diagnosis.facts.NegotiationAnswer.Kind;
import rdpdoctor.diagnosis.facts.NegotiationMatrix;

/**
 * What product the answers look like. Updates and policies change the flags, so this is a hint and
 * never evidence.
 */
final class SystemHint {

  private static final int EVERYTHING = 0xb;
  private static final int HYBRID = 2;

  private SystemHint() {}

  static Optional<String> of(NegotiationMatrix matrix) {
    if (selectsUnrequested(matrix) || confirmsNothingButRefusesIt(matrix)) {
      return Optional.of("xrdp");
    }
    if (matrix.answers().stream().allMatch(answer -> answer.kind() == Kind.NO_DATA)) {
      return Optional.of("Windows 2000, XP or Server 2003 without service pack");
    }
    return matrix.to(EVERYTHING).flatMap(SystemHint::ofFlags);
  }

  /** xrdp alone is known to select a protocol that the client did not ask for. */
  private static boolean selectsUnrequested(NegotiationMatrix matrix) {
    return matrix.answers().stream()
        .filter(answer -> answer.kind() == Kind.SELECTED)
        .anyMatch(answer -> isUnrequested(answer.code(), answer.requested()));
  }

  private static boolean isUnrequested(int selected, OptionalInt requested) {
    int protocols = requested.orElse(0);
    return selected == 0 ? protocols != 0 : (protocols & selected) == 0;
  }

  /**
   * Standard RDP security to a client without negotiation data, and a refusal when it is asked for.
   */
  private static boolean confirmsNothingButRefusesIt(NegotiationMatrix matrix) {
    return matrix.toNoRequest().filter(answer -> answer.kind() == Kind.NO_DATA).isPresent()
        && matrix.to(0).filter(answer -> answer.kind() == Kind.FAILURE).isPresent();
  }

  private static Optional<String> ofFlags(NegotiationAnswer answer) {
    if (answer.kind() != Kind.SELECTED || answer.code() < HYBRID) {
      return Optional.empty();
    }
    return switch (answer.flags()) {
      case 0x00 -> Optional.of("Windows Vista or Server 2008");
      case 0x01 -> Optional.of("Windows 7, Server 2008 R2 or a FreeRDP server");
      case 0x03 -> Optional.of("VirtualBox, GNOME Remote Desktop or another FreeRDP server");
      case 0x09 -> Optional.of("Windows 7 or Server 2008 R2");
      case 0x0f -> Optional.of("Windows 8 or Server 2012");
      case 0x1f -> Optional.of("Windows 10, 11 or Server 2016 and later");
      default -> Optional.empty();
    };
  }
}
