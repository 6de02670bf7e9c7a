package rdpdoctor.network.signin;

import java.util.Optional;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.LogonOutcome;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.connect.Phases;
import rdpdoctor.rdp.client.SessionEvent;
import rdpdoctor.rdp.logon.LogonErrors;
import rdpdoctor.rdp.logon.SessionInformation;

/** What the server says of the logon, event by event, and what it comes to. */
final class Logon {

  private final Sheet sheet;
  private Optional<LogonOutcome> outcome = Optional.empty();
  private boolean ended;
  private int activations;

  /** Writes its facts to this sheet. */
  Logon(Sheet sheet) {
    this.sheet = sheet;
  }

  void hear(SessionEvent event) {
    switch (event) {
      case SessionEvent.Activated _ -> activations++;
      case SessionEvent.LoggedOn(SessionInformation information) -> informed(information);
      case SessionEvent.ErrorReported(long code) -> {
        sheet.known(ConnectFacts.ERROR_INFO, WireCode.of(CodeSpace.ERRINFO, code));
        end(LogonOutcome.DENIED);
      }
      case SessionEvent.Disconnected(int reason) -> {
        sheet.known(ConnectFacts.REASON, WireCode.of(CodeSpace.MCS_REASON, reason));
        end(LogonOutcome.DISCONNECTED);
      }
      case SessionEvent.EndlesslyReactivated(int count) -> {
        activations = count;
        end(LogonOutcome.LOOPING);
      }
      case SessionEvent.Redirected _ -> end(LogonOutcome.REDIRECTED);
      case SessionEvent.Updated _,
          SessionEvent.Deactivated _,
          SessionEvent.ReconnectFailed _,
          SessionEvent.ShutdownDenied _,
          SessionEvent.Alive _ -> {}
    }
  }

  /** Whether the server has told what the logon comes to, and waits for no person. */
  boolean isDecided() {
    return outcome.isPresent() && !isAsked();
  }

  private boolean isAsked() {
    return outcome.filter(LogonOutcome.ATTENTION::equals).isPresent();
  }

  /** Whether the session is over. */
  boolean isEnded() {
    return ended;
  }

  /** The connection is gone without a word; nothing more is to be heard. */
  boolean lost() {
    end(LogonOutcome.DISCONNECTED);
    return false;
  }

  /** The server broke the rules; nothing more is to be heard. */
  boolean garbled(String anomaly) {
    sheet.known(ConnectFacts.ANOMALY, anomaly);
    end(LogonOutcome.MALFORMED);
    return false;
  }

  private void end(LogonOutcome why) {
    ended = true;
    conclude(why);
  }

  /**
   * An error that has been told is not undone by the end of the connection; a question is answered
   * by the logon that follows.
   */
  private void conclude(LogonOutcome next) {
    boolean answered = isAsked() && next == LogonOutcome.LOGGED_ON;
    outcome = answered ? Optional.of(next) : outcome.or(() -> Optional.of(next));
  }

  private void informed(SessionInformation information) {
    switch (information) {
      case SessionInformation.Logon(String domain, String user, long session) ->
          loggedOn(domain, user, session);
      case SessionInformation.LongLogon(String domain, String user, long session) ->
          loggedOn(domain, user, session);
      case SessionInformation.PlainNotify _ -> conclude(LogonOutcome.LOGGED_ON);
      case SessionInformation.Extended extended -> extended.errors().ifPresent(this::failed);
      case SessionInformation.Unknown _ -> {}
    }
  }

  private void loggedOn(String domain, String user, long session) {
    sheet.known(LogonFacts.SESSION_ID, session);
    sheet.known(LogonFacts.LOGGED_ON_AS, domain.isEmpty() ? user : domain + "\\" + user);
    conclude(LogonOutcome.LOGGED_ON);
  }

  /** Editions of the specification disagree on which of the two is which. */
  private void failed(LogonErrors errors) {
    boolean inOrder = isNotification(errors.errorNotificationType());
    long notification = inOrder ? errors.errorNotificationType() : errors.errorNotificationData();
    long detail = inOrder ? errors.errorNotificationData() : errors.errorNotificationType();
    if (isNotification(notification)) {
      sheet.known(LogonFacts.NOTIFICATION, WireCode.of(CodeSpace.LOGON_NOTIFICATION, notification));
    }
    if (isChoice(notification)) {
      // The detail is the session that is to be chosen.
      conclude(LogonOutcome.ATTENTION);
    } else if (notification != LogonErrors.LOGON_MSG_SESSION_CONTINUE) {
      sheet.known(LogonFacts.ERROR, WireCode.of(CodeSpace.LOGON_ERROR, detail));
      if (detail != LogonErrors.LOGON_WARNING) {
        conclude(LogonOutcome.ERROR);
      }
    }
  }

  private static boolean isNotification(long value) {
    return value >= LogonErrors.LOGON_MSG_SESSION_BUSY_OPTIONS;
  }

  private static boolean isChoice(long notification) {
    return notification >= LogonErrors.LOGON_MSG_SESSION_BUSY_OPTIONS
        && notification <= LogonErrors.LOGON_MSG_RECONNECT_OPTIONS;
  }

  /** The connection ended in the middle of it. */
  void ended(Phases.Outcome<?> broken) {
    if (broken instanceof Phases.Outcome.Malformed<?>(String anomaly)) {
      sheet.known(ConnectFacts.ANOMALY, anomaly);
    }
    conclude(
        switch (broken) {
          case Phases.Outcome.Silent<?> _ -> LogonOutcome.SILENT;
          case Phases.Outcome.Closed<?> _, Phases.Outcome.Reset<?> _ -> LogonOutcome.DISCONNECTED;
          case Phases.Outcome.Malformed<?> _, Phases.Outcome.Ended<?> _ -> LogonOutcome.MALFORMED;
        });
    write();
  }

  /** A session that says nothing of a logon is active all the same. */
  void write() {
    sheet.known(LogonFacts.OUTCOME, outcome.orElse(LogonOutcome.ACTIVE));
    if (activations > 0) {
      sheet.known(LogonFacts.ACTIVATIONS, activations);
    }
  }
}
