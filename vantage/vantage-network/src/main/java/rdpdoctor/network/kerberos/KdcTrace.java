package rdpdoctor.network.kerberos;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rdpdoctor.network.kerberos.KdcAnswer.Granted;
import rdpdoctor.network.kerberos.KdcAnswer.Malformed;
import rdpdoctor.network.kerberos.KdcAnswer.NotLocated;
import rdpdoctor.network.kerberos.KdcAnswer.Refused;
import rdpdoctor.network.kerberos.KdcAnswer.Unreachable;
import rdpdoctor.network.kerberos.KdcAnswer.Withheld;
import rdpdoctor.network.kerberos.KerberosFailure.Kind;
import rdpdoctor.rdp.kerberos.Exchange;
import rdpdoctor.rdp.kerberos.KdcReply;
import rdpdoctor.rdp.kerberos.KdcRequest;
import rdpdoctor.rdp.kerberos.KrbError;

/**
 * All that the KDCs said in one attempt.
 *
 * @param passwordTried a proof of the password was sent
 */
record KdcTrace(List<KdcAnswer> answers, boolean passwordTried) {

  KdcTrace {
    answers = List.copyOf(answers);
  }

  /** By the last KDC that told its time. */
  Optional<Duration> clockOffset() {
    return answers.stream()
        .filter(Refused.class::isInstance)
        .map(Refused.class::cast)
        .reduce((_, last) -> last)
        .map(Refused::clockOffset);
  }

  /**
   * Why the attempt failed.
   *
   * @param clientRealm the account's
   * @param surrender how the JDK gave up, where that is all there is to say
   */
  KerberosFailure explain(String clientRealm, String surrender) {
    return answers.stream()
        .filter(answer -> !(answer instanceof Withheld))
        .reduce(KdcTrace::telling)
        .map(telling -> explain(telling, surrender))
        .orElseGet(
            () ->
                KerberosFailure.without(
                    Kind.NOT_EXPLAINED,
                    Exchange.AUTHENTICATION,
                    clientRealm,
                    passwordTried,
                    surrender));
  }

  /**
   * The later one; but for a ticket that was refused the JDK asks once more without canonicalize,
   * back in the account's own realm, and that answer tells less.
   */
  private static KdcAnswer telling(KdcAnswer earlier, KdcAnswer later) {
    return isRefusedTicket(earlier) && isRefusedTicket(later) ? earlier : later;
  }

  private static boolean isRefusedTicket(KdcAnswer answer) {
    return answer instanceof Refused && answer.request().exchange() == Exchange.TICKET_GRANTING;
  }

  private KerberosFailure explain(KdcAnswer telling, String surrender) {
    return switch (telling) {
      case Refused refused -> refused(refused, surrender);
      case Granted(KdcRequest request, KdcReply reply) -> notTaken(request, reply, surrender);
      case Malformed(KdcRequest request, String anomaly) ->
          failure(Kind.KDC_MALFORMED, request, anomaly);
      case Unreachable(KdcRequest request, String why) ->
          failure(Kind.KDC_UNREACHABLE, request, why);
      case NotLocated(KdcRequest request, var outcome) ->
          failure(Kind.KDC_NOT_FOUND, request, "looking for a KDC ended with " + outcome);
      case Withheld(KdcRequest request) -> failure(Kind.NOT_EXPLAINED, request, surrender);
    };
  }

  private KerberosFailure refused(Refused refused, String surrender) {
    KdcRequest request = refused.request();
    if (refused.asksInVain()) {
      String offered = "ETYPE-INFO2: etypes are " + refused.error().offeredEtypes();
      return failure(Kind.ENCRYPTION_TYPE, request, offered);
    }
    return refused.error().errorCode() == KrbError.PREAUTH_REQUIRED
        ? failure(Kind.NOT_EXPLAINED, request, surrender)
        : KerberosFailure.refused(
            request.exchange(), refused.error(), refused.clockOffset(), passwordTried);
  }

  /** The KDC granted a ticket, and the JDK did not get anywhere with it. */
  private KerberosFailure notTaken(KdcRequest request, KdcReply reply, String surrender) {
    if (!request.etypes().contains(reply.etype())) {
      return failure(
          Kind.ENCRYPTION_TYPE, request, "KDC-REP: etype is %d".formatted(reply.etype()));
    }
    if (request.exchange() == Exchange.TICKET_GRANTING) {
      return failure(Kind.NOT_EXPLAINED, request, surrender);
    }
    // A Windows KDC answers to the NetBIOS name of its domain too, but under the realm's own.
    if (!reply.clientRealm().equals(request.realm())) {
      return KerberosFailure.without(
          Kind.WRONG_REALM,
          request.exchange(),
          reply.clientRealm(),
          passwordTried,
          "KDC-REP: crealm is %s, expected %s".formatted(reply.clientRealm(), request.realm()));
    }
    // Without pre-authentication the password is first put to use on the answer.
    return request.provesPassword()
        ? failure(Kind.NOT_EXPLAINED, request, surrender)
        : failure(
            Kind.WRONG_PASSWORD, request, "KDC-REP: enc-part does not open with the password");
  }

  private KerberosFailure failure(Kind kind, KdcRequest request, String why) {
    return KerberosFailure.without(kind, request.exchange(), request.realm(), passwordTried, why);
  }
}
