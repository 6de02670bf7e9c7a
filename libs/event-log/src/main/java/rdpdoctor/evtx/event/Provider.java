package rdpdoctor.evtx.event;

import java.util.Optional;

/**
 * Who wrote an event.
 *
 * @param name such as {@code Microsoft-Windows-TerminalServices-LocalSessionManager}
 * @param guid in braces, upper case; a classic event source has none
 * @param eventSource the classic name of a provider that has a newer one as well
 */
public record Provider(String name, Optional<String> guid, Optional<String> eventSource) {

  /** A classic event source. */
  public static Provider classic(String name) {
    return new Provider(name, Optional.empty(), Optional.empty());
  }
}
