package rdpdoctor.network.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.caption.PacketCaptions;
import rdpdoctor.network.connect.Phases;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Dialect;
import rdpdoctor.rdp.capability.ClientProfile;
import rdpdoctor.rdp.client.ActivationPhase;
import rdpdoctor.rdp.client.Phase;
import rdpdoctor.rdp.client.SessionEvent;
import rdpdoctor.rdp.client.SessionPhase;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.order.DrawableOrders;
import rdpdoctor.rdp.picture.Canvas;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Activates the session and hears whether somebody is logged on in it. */
final class LogonStep {

  private static final Dialect SESSION =
      new Dialect(Stage.LOGON, FastPathPdu::size, PacketCaptions::ofSession);

  private final SignInOrder order;
  private final Opened.Ready ready;
  private final Joined joined;
  private final Duration timeout;
  private final InstantSource clock;
  private final Sheet sheet;

  LogonStep(
      SignInOrder order,
      Opened.Ready ready,
      Joined joined,
      Duration timeout,
      InstantSource clock,
      Sheet sheet) {
    this.order = order;
    this.ready = ready;
    this.joined = joined;
    this.timeout = timeout;
    this.clock = clock;
    this.sheet = sheet;
  }

  /**
   * Logs on.
   *
   * @param share the PDUs that begin the session, where they have come already
   * @return the picture of the session, where one was asked for
   */
  Optional<Canvas> logOn(Bytes share) {
    long start = System.nanoTime();
    ActivationPhase activation = activation();
    Phases.Outcome<ActivationPhase.Result> outcome = activate(activation, share);
    sheet.elapsed(Stage.LOGON, Duration.ofNanos(System.nanoTime() - start));
    Logon logon = new Logon(sheet);
    activation.heard().forEach(logon::hear);
    return switch (outcome) {
      case Phases.Outcome.Ended<ActivationPhase.Result>(
              ActivationPhase.Result.Active(SessionPhase session, Desktop desktop)) ->
          watch(session, desktop, activation.heard(), logon);
      case Phases.Outcome.Ended<ActivationPhase.Result> _ -> {
        logon.write();
        yield Optional.empty();
      }
      case Phases.Outcome<ActivationPhase.Result> broken -> {
        logon.ended(broken);
        yield Optional.empty();
      }
    };
  }

  private Optional<Canvas> watch(
      SessionPhase session, Desktop desktop, List<SessionEvent> heard, Logon logon) {
    Optional<SessionPicture> picture = picture(desktop);
    picture.ifPresent(wanted -> heard.forEach(wanted::hear));
    new SessionWatch(ready, SESSION, picture, timeout, sheet).watch(session, logon);
    return picture.map(SessionPicture::canvas);
  }

  private Optional<SessionPicture> picture(Desktop desktop) {
    if (!order.goesBeyond(Stage.LOGON)) {
      return Optional.empty();
    }
    try {
      return Optional.of(SessionPicture.of(desktop, sheet));
    } catch (DecodeException e) {
      sheet.known(ConnectFacts.ANOMALY, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private ActivationPhase activation() {
    ClientProfile profile = new ClientProfile(Ascent.DESKTOP, DrawableOrders.NUMBERS, List.of());
    return new ActivationPhase(joined.channels(), joined.security(), profile, clock);
  }

  private Phases.Outcome<ActivationPhase.Result> activate(ActivationPhase phase, Bytes share) {
    Deadline deadline = Deadline.in(timeout);
    if (share.isEmpty()) {
      return Phases.drive(phase, SESSION, ready.call(), deadline);
    }
    try {
      return switch (phase.receiveShare(share)) {
        case Phase.Step.Finished<ActivationPhase.Result>(ActivationPhase.Result result) ->
            new Phases.Outcome.Ended<>(result);
        case Phase.Step.Continue<ActivationPhase.Result>(Bytes send) ->
            Phases.drive(new Begun<>(phase, send), SESSION, ready.call(), deadline);
      };
    } catch (DecodeException e) {
      return new Phases.Outcome.Malformed<>(String.valueOf(e.getMessage()));
    }
  }

  /** A phase that somebody else has begun. */
  private record Begun<R>(Phase<R> phase, Bytes start) implements Phase<R> {
    @Override
    public Step<R> receive(Bytes packet) throws DecodeException {
      return phase.receive(packet);
    }
  }
}
