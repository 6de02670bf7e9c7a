package rdpdoctor.network.kerberos;

import java.time.Duration;
import java.util.Collections;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.rdp.kerberos.KdcReply;
import rdpdoctor.rdp.kerberos.KdcRequest;
import rdpdoctor.rdp.kerberos.KrbError;

/** What came of one request to the KDCs of its realm. */
sealed interface KdcAnswer {

  KdcRequest request();

  record Granted(KdcRequest request, KdcReply reply) implements KdcAnswer {}

  /**
   * With a KRB-ERROR.
   *
   * @param clockOffset how far the KDC's clock is ahead of ours
   */
  record Refused(KdcRequest request, KrbError error, Duration clockOffset) implements KdcAnswer {

    /** It asks for a proof that could only be encrypted as this client does not. */
    boolean asksInVain() {
      return error.errorCode() == KrbError.PREAUTH_REQUIRED
          && Collections.disjoint(error.offeredEtypes(), request.etypes());
    }
  }

  record Malformed(KdcRequest request, String anomaly) implements KdcAnswer {}

  /** None of them answered. */
  record Unreachable(KdcRequest request, String why) implements KdcAnswer {}

  record NotLocated(KdcRequest request, NameOutcome outcome) implements KdcAnswer {}

  /**
   * It was not sent: it would have been the second proof of one password, or one that the KDC
   * cannot but take for wrong.
   */
  record Withheld(KdcRequest request) implements KdcAnswer {}
}
