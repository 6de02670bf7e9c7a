package rdpdoctor.server.account;

import rdpdoctor.rdp.license.LicenseMessage;

/** What a server says to a client about licenses, [MS-RDPBCGR] 1.3.1.1 and [MS-RDPELE]. */
public sealed interface LicenseDecision {

  /** ERR_NO_LICENSE_SERVER, [MS-RDPBCGR] 2.2.1.12.1.3. */
  long NO_LICENSE_SERVER = 6;

  /** No license server is named, and the grace period is over. */
  Refused NO_SERVER = new Refused(NO_LICENSE_SERVER, LicenseMessage.ST_TOTAL_ABORT, 0x101);

  /** STATUS_VALID_CLIENT: no license, or none as yet. */
  record NotNeeded() implements LicenseDecision {}

  /** The client gets a license of its own, or shows it. */
  record PerDevice() implements LicenseDecision {}

  /** The user has one. */
  record PerUser() implements LicenseDecision {}

  /**
   * There is none.
   *
   * @param errorCode of the Licensing Error Message
   * @param stateTransition of the Licensing Error Message
   * @param errorInfo what Set Error Info says behind it
   */
  record Refused(long errorCode, long stateTransition, long errorInfo) implements LicenseDecision {}
}
