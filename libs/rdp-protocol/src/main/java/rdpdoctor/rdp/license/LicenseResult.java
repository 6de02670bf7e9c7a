package rdpdoctor.rdp.license;

/** How a licence exchange ends. */
public sealed interface LicenseResult {

  /** The server goes on without a licence. */
  record NotNeeded(LicenseStage at) implements LicenseResult {}

  /** A licence was issued; it is kept by nobody. */
  record Granted(License license) implements LicenseResult {}

  record Refused(LicenseStage at, LicenseMessage.ErrorAlert alert) implements LicenseResult {}

  /**
   * The server's message does not check out.
   *
   * @param alert what a client says to that before it goes
   */
  record Distrusted(LicenseStage at, String why, LicenseMessage.ErrorAlert alert)
      implements LicenseResult {}
}
