package rdpdoctor.network.signin;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.NegotiationAnswer;
import rdpdoctor.diagnosis.facts.TlsVersionOutcome;
import rdpdoctor.network.Wiretap;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Dialer;
import rdpdoctor.network.listen.Question;
import rdpdoctor.network.secure.TlsProbe;
import rdpdoctor.network.secure.TlsResult;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** Opens a connection as a client of today does, and as an older one where that is refused. */
final class Opening implements AutoCloseable {

  private static final List<Question> QUESTIONS =
      List.of(Question.EVERYTHING, Question.RDP, Question.NO_NEGOTIATION);

  private static final List<Question> WITHOUT_CREDSSP =
      List.of(Question.of(SecurityProtocol.SSL), Question.RDP, Question.NO_NEGOTIATION);

  private static final int SOURCE_REFERENCE_OF_WINDOWS = 0x1234;

  /** A flag of RDP_NEG_RSP, [MS-RDPBCGR] 2.2.1.2.1. */
  private static final int EXTENDED_CLIENT_DATA_SUPPORTED = 0x01;

  private final Dialer dialer;
  private final Wiretap wiretap;
  private final Duration timeout;
  private final SignInOrder order;
  private final List<Call> calls = new ArrayList<>();

  /** Opens connections to one server, which must show the pinned certificate if one is given. */
  Opening(Dialer dialer, Wiretap wiretap, Duration timeout, SignInOrder order) {
    this.dialer = dialer;
    this.wiretap = wiretap;
    this.timeout = timeout;
    this.order = order;
  }

  /**
   * One more connection. What TLS has failed on is never tried with less: somebody in between could
   * have made it fail.
   */
  Opened open() {
    AuthenticateOutcome refusal = AuthenticateOutcome.CLOSED;
    for (Question question : order.offersCredSsp() ? QUESTIONS : WITHOUT_CREDSSP) {
      Deadline deadline = Deadline.in(timeout);
      try {
        Call call = new Call(dialer.dial(deadline), wiretap.connection());
        calls.add(call);
        Question.Answered answered = question.ask(call, deadline);
        if (answered.leadsOn()) {
          return goOn(call, answered);
        }
        refusal = outcome(answered.answer().kind());
      } catch (SocketTimeoutException e) {
        return new Opened.Failed(AuthenticateOutcome.SILENT);
      } catch (IOException e) {
        return new Opened.Failed(AuthenticateOutcome.RESET);
      }
    }
    return new Opened.Failed(refusal);
  }

  /** Ends every connection that was opened. */
  @Override
  public void close() {
    calls.forEach(Call::close);
  }

  private Opened goOn(Call call, Question.Answered answered) {
    return answered.leadsToTls() ? secure(call, answered) : bare(call, answered);
  }

  /** Standard RDP security shows no certificate that anybody could have pinned. */
  private Opened bare(Call call, Question.Answered answered) {
    return order.pin().isPresent()
        ? new Opened.Failed(AuthenticateOutcome.IDENTITY_REFUSED)
        : ready(call, answered, Optional.empty());
  }

  private Opened secure(Call call, Question.Answered answered) {
    return switch (new TlsProbe(dialer, wiretap, order.endpoint().host())
        .handshake(call, timeout)) {
      case TlsResult.Established up when isExpected(up.chain().getFirst()) ->
          ready(call.over(up.link()), answered, Optional.of(up.chain().getFirst()));
      case TlsResult.Established _ -> new Opened.Failed(AuthenticateOutcome.IDENTITY_REFUSED);
      case TlsResult.Failed failed -> new Opened.Failed(outcome(failed.outcome()));
    };
  }

  private boolean isExpected(X509Certificate certificate) {
    return order.pin().map(pin -> pin.isOf(certificate)).orElse(true);
  }

  private static Opened ready(
      Call call, Question.Answered answered, Optional<X509Certificate> certificate) {
    NegotiationAnswer answer = answered.answer();
    return new Opened.Ready(
        call,
        answered.leadsToTls() ? answer.code() : SecurityProtocol.RDP,
        certificate,
        (answer.flags() & EXTENDED_CLIENT_DATA_SUPPORTED) != 0,
        isOfWindows(answered.bytes()));
  }

  private static boolean isOfWindows(Bytes confirm) {
    try {
      ConnectionConfirm decoded = ConnectionConfirm.decode(Tpkt.unwrap(confirm));
      return decoded.sourceReference() == SOURCE_REFERENCE_OF_WINDOWS;
    } catch (DecodeException e) {
      return false;
    }
  }

  private static AuthenticateOutcome outcome(NegotiationAnswer.Kind kind) {
    return switch (kind) {
      case SILENT -> AuthenticateOutcome.SILENT;
      case RESET -> AuthenticateOutcome.RESET;
      case MALFORMED -> AuthenticateOutcome.MALFORMED;
      case SELECTED, FAILURE, NO_DATA, DISCONNECTED, CLOSED -> AuthenticateOutcome.CLOSED;
    };
  }

  private static AuthenticateOutcome outcome(TlsVersionOutcome outcome) {
    return switch (outcome) {
      case SILENT -> AuthenticateOutcome.SILENT;
      case RESET -> AuthenticateOutcome.RESET;
      case GARBAGE, FAILED -> AuthenticateOutcome.MALFORMED;
      case ACCEPTED, ALERT, CLOSED -> AuthenticateOutcome.CLOSED;
    };
  }
}
