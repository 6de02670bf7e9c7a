package rdpdoctor.rdp.kerberos;

/** The three exchanges of RFC 4120 section 3. */
public enum Exchange {
  /** AS: the account's own ticket, from a KDC of its realm. */
  AUTHENTICATION,
  /** TGS: the ticket for a service, with the account's own ticket. */
  TICKET_GRANTING,
  /** AP: the service itself. */
  CLIENT_SERVER
}
