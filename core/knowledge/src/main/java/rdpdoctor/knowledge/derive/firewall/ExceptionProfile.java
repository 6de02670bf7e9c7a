package rdpdoctor.knowledge.derive.firewall;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Truth;

/**
 * What one profile of the firewall of Windows XP and Server 2003 does. It knows exceptions for
 * ports and for programs; a driver accepts the connections of Terminal Services, so that only those
 * for ports can mean it.
 *
 * @param on whether it filters at all
 * @param noExceptions whether it ignores every exception
 * @param exceptions for each port the first one counts: those of a policy stand before the others
 * @param complete whether every exception could be read
 */
public record ExceptionProfile(
    Truth on, boolean noExceptions, List<PortException> exceptions, boolean complete)
    implements PortFilter {

  public ExceptionProfile {
    exceptions = List.copyOf(exceptions);
  }

  @Override
  public Passage passage(int port) {
    return switch (on) {
      case TRUE -> whileOn(port);
      case FALSE -> Passage.OPEN;
      case UNKNOWN -> whileOn(port) == Passage.OPEN ? Passage.OPEN : Passage.UNCERTAIN;
    };
  }

  private Passage whileOn(int port) {
    if (noExceptions) {
      return Passage.BLOCKED;
    }
    if (!complete) {
      return Passage.UNCERTAIN;
    }
    return exception(port)
        .map(one -> one.fromAnywhere() ? Passage.OPEN : Passage.UNCERTAIN)
        .orElse(Passage.NOT_ALLOWED);
  }

  @Override
  public boolean isMeantToAllow(int port) {
    return exception(port).isPresent();
  }

  private Optional<PortException> exception(int port) {
    return exceptions.stream()
        .filter(one -> one.isFor(port))
        .findFirst()
        .filter(PortException::isEnabled);
  }
}
