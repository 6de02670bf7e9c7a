package rdpdoctor.network.reach;

import java.util.Optional;
import rdpdoctor.diagnosis.facts.ReachOutcome;

/** Linux' numbers for what went wrong, asm-generic/errno.h. */
final class Errno {

  static final int EACCES = 13;
  static final int EINVAL = 22;
  static final int ENETUNREACH = 101;
  static final int EHOSTUNREACH = 113;
  static final int EALREADY = 114;
  static final int EINPROGRESS = 115;

  private Errno() {}

  /** What a number says of the way to a host, no matter where on that way it arose. */
  static Optional<ReachOutcome> outcome(int errno) {
    return switch (errno) {
      case EACCES -> Optional.of(ReachOutcome.PROHIBITED);
      case ENETUNREACH -> Optional.of(ReachOutcome.NETWORK_UNREACHABLE);
      case EHOSTUNREACH -> Optional.of(ReachOutcome.HOST_UNREACHABLE);
      default -> Optional.empty();
    };
  }
}
