package rdpdoctor.network.signin;

import java.security.cert.X509Certificate;
import java.util.Optional;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.network.link.Call;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** A connection as it is before anybody has said who he is. */
sealed interface Opened {

  /**
   * The negotiation is over, and TLS is up where it was selected.
   *
   * @param protocol that the Connection Confirm selected
   * @param certificate of the server, under TLS
   * @param takesExtendedData whether the server takes blocks of settings beyond the usual ones
   * @param ofWindows whether the Connection Confirm is numbered as Windows numbers it
   */
  record Ready(
      Call call,
      int protocol,
      Optional<X509Certificate> certificate,
      boolean takesExtendedData,
      boolean ofWindows)
      implements Opened {

    /** Whether CredSSP comes next. */
    boolean isHybrid() {
      return isHybridEx() || protocol == SecurityProtocol.HYBRID;
    }

    /** Whether the server also tells at the end of it whether the user may sign in. */
    boolean isHybridEx() {
      return protocol == SecurityProtocol.HYBRID_EX;
    }
  }

  /** It is not to be had, or not from the server that was expected. */
  record Failed(AuthenticateOutcome outcome) implements Opened {}
}
