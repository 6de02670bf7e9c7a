package rdpdoctor.diagnosis.facts;

import java.util.OptionalInt;

/**
 * The server's answer to one combination of requested protocols.
 *
 * @param requested the requestedProtocols of the RDP_NEG_REQ; empty when none was sent
 * @param kind what came back
 * @param code the selectedProtocol or the failureCode; 0 where there is none
 * @param flags the flags of the RDP_NEG_RSP; 0 where there is none
 */
public record NegotiationAnswer(OptionalInt requested, Kind kind, int code, int flags) {

  /** The shapes of an answer. */
  public enum Kind {
    /** RDP_NEG_RSP, [MS-RDPBCGR] 2.2.1.2.1. */
    SELECTED,
    /** RDP_NEG_FAILURE, [MS-RDPBCGR] 2.2.1.2.2. */
    FAILURE,
    /** A Connection Confirm without negotiation data: standard RDP security. */
    NO_DATA,
    /** An MCS Disconnect Provider Ultimatum in place of a confirm. */
    DISCONNECTED,
    SILENT,
    CLOSED,
    RESET,
    MALFORMED
  }

  public boolean selected(int protocol) {
    return kind == Kind.SELECTED && code == protocol;
  }

  public boolean failed(int failureCode) {
    return kind == Kind.FAILURE && code == failureCode;
  }
}
