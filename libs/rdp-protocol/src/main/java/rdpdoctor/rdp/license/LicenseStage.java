package rdpdoctor.rdp.license;

/** How far a licence exchange has come, named by what the client waits for. */
public enum LicenseStage {
  /** The server has said nothing yet, and may say that no licence is needed. */
  AWAITING_REQUEST,
  /** The client has asked for a licence. */
  AWAITING_CHALLENGE,
  /** The client has answered the challenge, so the server takes a licence from its stock. */
  AWAITING_LICENSE
}
