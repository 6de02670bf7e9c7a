package rdpdoctor.network.signin;

/** How far a client has come, in the order of the connection sequence. */
enum Place {
  /** TCP is up; the Connection Request is still to be read. */
  REACHED,
  /** TLS is up, where it was selected; CredSSP comes next, where it was. */
  SECURED,
  /** CredSSP is over, where it was selected, with the early user authorization. */
  SIGNED_IN,
  /** The Connect Initial was read; the Connect Response is still to be sent. */
  SETTLING,
  /** The client asked for a user in the MCS domain and waits for it. */
  JOINING,
  /** The client information was read. Licensing takes place here. */
  INFORMED,
  /** Licensing is over; Demand Active comes next. */
  LICENSED,
  /** Font Map was sent: the session is active. */
  ACTIVE
}
