package rdpdoctor.network.signin;

import java.time.Duration;
import java.util.Optional;
import rdpdoctor.diagnosis.facts.SessionFacts;
import rdpdoctor.diagnosis.facts.SessionOutcome;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Dialect;
import rdpdoctor.network.link.Reply;
import rdpdoctor.rdp.client.SessionEvent;
import rdpdoctor.rdp.client.SessionPhase;
import rdpdoctor.rdp.client.Turn;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Watches an active session until it has told what was asked for, and leaves it. */
final class SessionWatch {

  /** Servers other than Windows have never been seen to tell who is logged on. */
  private static final Duration BRIEFLY = Duration.ofMillis(200);

  /** While it logs somebody on, Windows paints; a logon screen that waits is still. */
  private static final Duration STILL = Duration.ofSeconds(1);

  /** A desktop has to be started before it can be painted, which no other stage waits for. */
  private static final int STARTS_OF_A_DESKTOP = 4;

  private final Call call;
  private final Dialect dialect;
  private final Optional<SessionPicture> picture;
  private final Duration quiet;
  private final Duration patience;
  private final Sheet sheet;

  /**
   * Watches one session.
   *
   * @param picture empty where no picture is wanted
   * @param timeout for the picture, or for the word of a server that gives one
   */
  SessionWatch(
      Opened.Ready ready,
      Dialect dialect,
      Optional<SessionPicture> picture,
      Duration timeout,
      Sheet sheet) {
    this.call = ready.call();
    this.dialect = dialect;
    this.picture = picture;
    this.quiet = ready.ofWindows() ? STILL : BRIEFLY;
    this.patience = picture.isPresent() ? timeout.multipliedBy(STARTS_OF_A_DESKTOP) : timeout;
    this.sheet = sheet;
  }

  /** The session is left as it is; one in which somebody is logged on stays on the server. */
  void watch(SessionPhase session, Logon logon) {
    Deadline end = Deadline.in(patience);
    boolean goesOn = !isOver(logon);
    while (goesOn) {
      Deadline next = picture.map(p -> p.settles(end)).orElseGet(() -> end.orIn(quiet));
      Reply reply = call.next(dialect, next);
      goesOn = heard(reply, session, logon) && !isOver(logon);
    }
    logon.write();
    sheet.known(
        SessionFacts.OUTCOME, picture.map(SessionPicture::outcome).orElse(SessionOutcome.ACTIVE));
    call.tell(dialect, SessionPhase.disconnect());
  }

  private boolean isOver(Logon logon) {
    return logon.isEnded() || (logon.isDecided() && picture.isEmpty());
  }

  /** Whether there may be more to hear. */
  private boolean heard(Reply reply, SessionPhase session, Logon logon) {
    return switch (reply) {
      case Reply.Message(Bytes pdu) -> heard(pdu, session, logon);
      // Nobody has to say anything in a session; the picture has settled, or patience is over.
      case Reply.Silent _ -> false;
      case Reply.Closed _, Reply.Reset _ -> logon.lost();
      case Reply.Malformed(Bytes _, String anomaly) -> logon.garbled(anomaly);
    };
  }

  private boolean heard(Bytes pdu, SessionPhase session, Logon logon) {
    try {
      Turn turn = session.receive(pdu);
      call.tell(dialect, turn.send());
      for (SessionEvent event : turn.events()) {
        logon.hear(event);
        picture.ifPresent(wanted -> wanted.hear(event));
      }
      return true;
    } catch (DecodeException e) {
      return logon.garbled(String.valueOf(e.getMessage()));
    }
  }
}
