package rdpdoctor.network.kerberos;

import java.time.Duration;
import java.util.Optional;

/** What became of one attempt to get a ticket. */
public sealed interface KerberosResult {

  /**
   * There is a ticket for the server.
   *
   * @param mechanism to be offered to the server within minutes, and closed afterwards
   * @param clockOffset how far the KDC's clock is ahead of this machine's; empty if no KDC told
   */
  record Ready(KerberosMechanism mechanism, Optional<Duration> clockOffset)
      implements KerberosResult {}

  /** There is none. */
  record Failed(KerberosFailure failure) implements KerberosResult {}
}
