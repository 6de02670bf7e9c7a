package rdpdoctor.network.gateway;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.Wiretap;
import rdpdoctor.network.authenticate.AuthenticateStep;
import rdpdoctor.network.connect.ConnectStep;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.listen.Listened;
import rdpdoctor.network.listen.Question;
import rdpdoctor.network.secure.SecureStep;
import rdpdoctor.network.secure.TlsProbe;
import rdpdoctor.rdp.x224.SecurityProtocol;

/**
 * Looks at the target on the one connection that a gateway has opened: as far up as that one goes,
 * without a user name, and without asking anything twice.
 */
final class TargetLook {

  private final Duration timeout;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final TlsProbe probe;
  private final Sheet sheet;

  /**
   * A look beside which there is no other.
   *
   * @param probe for the handshake alone: it can dial no target behind a gateway
   */
  TargetLook(
      GatewayOrder order,
      TlsProbe probe,
      Duration timeout,
      InstantSource clock,
      RandomGenerator random) {
    this.probe = probe;
    this.timeout = timeout;
    this.clock = clock;
    this.random = random;
    this.sheet = new Sheet(order.target() + " through " + order.gateway());
  }

  Facts climb(Tunnel tunnel, Wiretap.Ear ear) {
    long start = System.nanoTime();
    Call call = new Call(tunnel, ear);
    Question.Answered answered = Question.EVERYTHING.ask(call, Deadline.in(timeout));
    sheet.elapsed(Stage.LISTEN, since(start));
    new Listened(outcome(answered), List.of(answered), Optional.empty(), Optional.empty())
        .write(sheet);
    if (answered.leadsToTls()) {
      secure(call, answered.answer().code());
    } else if (answered.leadsToRdpSecurity()) {
      sheet.known(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED);
      new ConnectStep(call, sheet, random, timeout).overRdpSecurity(sheet, Duration.ZERO);
    }
    return sheet.facts();
  }

  private static ListenOutcome outcome(Question.Answered answered) {
    return switch (answered.answer().kind()) {
      case SELECTED, FAILURE, NO_DATA, DISCONNECTED -> ListenOutcome.RDP;
      case SILENT -> ListenOutcome.SILENT;
      case CLOSED -> ListenOutcome.CLOSED;
      case RESET -> ListenOutcome.RESET;
      case MALFORMED -> ListenOutcome.MALFORMED;
    };
  }

  private void secure(Call call, int selected) {
    long start = System.nanoTime();
    Optional<Call> secured = new SecureStep(probe, sheet, timeout).secureAlone(call);
    sheet.elapsed(Stage.SECURE, since(start));
    secured.ifPresent(over -> behindTls(over, selected));
  }

  private void behindTls(Call secured, int selected) {
    if (selected == SecurityProtocol.SSL) {
      sheet.known(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NOT_REQUIRED);
      new ConnectStep(secured, sheet, random, timeout).overTls(selected);
    } else if (selected == SecurityProtocol.HYBRID || selected == SecurityProtocol.HYBRID_EX) {
      long start = System.nanoTime();
      new AuthenticateStep(clock, sheet).look(secured, Deadline.in(timeout));
      sheet.elapsed(Stage.AUTHENTICATE, since(start));
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
