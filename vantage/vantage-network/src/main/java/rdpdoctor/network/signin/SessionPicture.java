package rdpdoctor.network.signin;

import java.time.Duration;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.SessionOutcome;
import rdpdoctor.network.Sheet;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.rdp.client.SessionEvent;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.picture.Canvas;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.raster.BitmapCodecs;
import rdpdoctor.rdp.wire.DecodeException;

/** The picture of a session while it is painted. */
final class SessionPicture {

  /** A server paints a desktop in one go; what comes later is a clock or a cursor. */
  private static final Duration SETTLED = Duration.ofMillis(700);

  private static final double ALL = 0.999;

  private final Sheet sheet;
  private Canvas canvas;

  private SessionPicture(Canvas canvas, Sheet sheet) {
    this.canvas = canvas;
    this.sheet = sheet;
  }

  static SessionPicture of(Desktop desktop, Sheet sheet) throws DecodeException {
    return new SessionPicture(canvas(desktop), sheet);
  }

  private static Canvas canvas(Desktop desktop) throws DecodeException {
    return Canvas.of(
        desktop.width(), desktop.height(), desktop.bitsPerPixel(), BitmapCodecs.none());
  }

  /** A refused update leaves a gap in the picture, and the next one may fill it. */
  void hear(SessionEvent event) {
    try {
      switch (event) {
        case SessionEvent.Activated(Desktop desktop) -> canvas = canvas(desktop);
        case SessionEvent.Updated(Update update) -> canvas.apply(update);
        case SessionEvent.LoggedOn _,
            SessionEvent.ErrorReported _,
            SessionEvent.Deactivated _,
            SessionEvent.EndlesslyReactivated _,
            SessionEvent.Redirected _,
            SessionEvent.ReconnectFailed _,
            SessionEvent.ShutdownDenied _,
            SessionEvent.Alive _,
            SessionEvent.Disconnected _ -> {}
      }
    } catch (DecodeException e) {
      sheet.known(ConnectFacts.ANOMALY, String.valueOf(e.getMessage()));
    }
  }

  /** Until when to wait for the next update: not long once all of the picture is there. */
  Deadline settles(Deadline end) {
    return canvas.paintedShare() >= ALL ? end.orIn(SETTLED) : end;
  }

  SessionOutcome outcome() {
    if (canvas.paintedShare() == 0) {
      return SessionOutcome.NO_PICTURE;
    }
    return isBlack() ? SessionOutcome.BLACK : SessionOutcome.PICTURE;
  }

  Canvas canvas() {
    return canvas;
  }

  private boolean isBlack() {
    for (int y = 0; y < canvas.height(); y++) {
      for (int x = 0; x < canvas.width(); x++) {
        if (canvas.rgb(x, y) != 0) {
          return false;
        }
      }
    }
    return true;
  }
}
