package rdpdoctor.network.signin;

import java.security.cert.X509Certificate;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.network.link.Call;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** A connection as it is before anybody has said who he is. */
sealed interface Opened {

  /**
   * TLS is up.
   *
   * @param protocol that the Connection Confirm selected
   */
  record Secured(Call call, int protocol, X509Certificate certificate) implements Opened {

    /** Whether CredSSP comes next. */
    boolean isHybrid() {
      return isHybridEx() || protocol == SecurityProtocol.HYBRID;
    }

    /** Whether the server also tells at the end of it whether the user may sign in. */
    boolean isHybridEx() {
      return protocol == SecurityProtocol.HYBRID_EX;
    }
  }

  /** Standard RDP security comes next. */
  record Bare(Call call) implements Opened {}

  /** It is not to be had, or not from the server that was expected. */
  record Failed(AuthenticateOutcome outcome) implements Opened {}
}
