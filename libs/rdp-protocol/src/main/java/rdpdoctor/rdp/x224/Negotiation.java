package rdpdoctor.rdp.x224;

/** What a Connection Confirm says of the security protocol. */
public sealed interface Negotiation {

  /**
   * No negotiation data: standard RDP security, from a server that does not negotiate or was not
   * asked.
   */
  record None() implements Negotiation {}

  /** RDP_NEG_RSP, [MS-RDPBCGR] 2.2.1.2.1. */
  record Response(int flags, int selectedProtocol) implements Negotiation {}

  /** RDP_NEG_FAILURE, [MS-RDPBCGR] 2.2.1.2.2. */
  record Failure(int failureCode) implements Negotiation {}
}
