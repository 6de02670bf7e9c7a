package rdpdoctor.rdp.server;

import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.license.LicenseTerms;

/** What a server does about licences. */
public sealed interface LicensePolicy {

  /**
   * In administration mode, within the grace period, and where a licence of the user counts, which
   * the server books without the client: the client is told that it is valid.
   */
  record NotNeeded() implements LicensePolicy {}

  /** The client is told at once that it gets no licence, and the connection ends. */
  record Refuse(LicenseMessage.ErrorAlert alert) implements LicensePolicy {}

  /**
   * The client is issued a licence of its device, or keeps the one that it shows.
   *
   * @param terms for this exchange alone
   */
  record Issue(LicenseTerms terms) implements LicensePolicy {}

  /** The client goes through the exchange, and gets the alert in place of the licence. */
  record Withhold(LicenseTerms terms, LicenseMessage.ErrorAlert alert) implements LicensePolicy {}
}
