package rdpdoctor.server.connection;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.server.ActivationPhase;
import rdpdoctor.rdp.server.ActiveShare;
import rdpdoctor.rdp.server.ClientEvent;
import rdpdoctor.rdp.server.ServerPhase;
import rdpdoctor.rdp.server.ServerProfile;
import rdpdoctor.rdp.share.Heartbeat;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.server.desktop.Program;
import rdpdoctor.server.desktop.Screen;
import rdpdoctor.server.session.Departure;

/** An active connection: what the client sees, and what it does. */
final class View {

  private final Transport transport;
  private final Painter painter;
  private volatile ActiveShare share;
  private volatile Optional<Program> program = Optional.empty();
  private volatile Optional<ActivationPhase> reactivation = Optional.empty();

  View(Transport transport, ActiveShare share) {
    this.transport = transport;
    this.share = share;
    this.painter = new Painter(transport);
  }

  /** What the connection is to know of what the client did. */
  interface Watcher {

    /** The user did something. */
    void touched();

    /** The user closes the window; false if somebody is logged on and has to confirm that. */
    boolean shutsDown();
  }

  /** Lets the client see a program, in the size of its desktop. */
  void show(Program shown) {
    program = Optional.of(shown);
    present(shown, share);
  }

  private void present(Program shown, ActiveShare on) {
    Desktop desktop = on.session().desktop();
    shown.resize(desktop.width(), desktop.height());
    shown.onChange(painter::changed);
    Screen screen = new Screen(shown, desktop.width(), desktop.height(), desktop.bitsPerPixel());
    painter.paints(screen, on);
  }

  /** Sends something of the share, unless it is being activated anew: then only that counts. */
  void tell(Function<ActiveShare, Bytes> saying) throws IOException {
    transport.send(() -> reactivation.isPresent() ? Bytes.empty() : saying.apply(share));
  }

  /** The last word; Set Error Info is for clients that announced it. */
  Bytes farewell(Departure departure, boolean isTold) {
    ActiveShare active = share;
    Bytes why = isTold ? active.errorInfo(departure.errorInfo()) : Bytes.empty();
    return why.plus(active.disconnect(departure.reason()));
  }

  Optional<BufferedImage> picture() {
    return painter.picture();
  }

  /** Deactivates the share; the client activates it again in the new size, if it can. */
  void resize(int width, int height) {
    ActiveShare active = share;
    if (!active.session().resizes() || reactivation.isPresent()) {
      return;
    }
    Desktop desktop = new Desktop(width, height, active.session().desktop().bitsPerPixel());
    ActivationPhase phase = active.reactivation(new ServerProfile(desktop));
    painter.pauses();
    reactivation = Optional.of(phase);
    try {
      transport.send(() -> active.deactivateAll().plus(phase.start()));
    } catch (IOException _) {
      // The client has gone, which its reader notices.
    }
  }

  /**
   * Serves the client until it goes; true if it said that it does.
   *
   * @param heartbeats how often the client is told that the server is there; empty for never
   */
  boolean serve(Watcher watcher, Optional<Duration> heartbeats)
      throws IOException, DecodeException {
    Thread painting = Thread.ofVirtual().name("painter").start(painter);
    Optional<Thread> heart =
        heartbeats.map(period -> Thread.ofVirtual().name("heart").start(() -> beat(period)));
    try {
      while (true) {
        Bytes pdu = transport.readPdu();
        if (reactivation.isPresent() ? isLeft(reactivation.get(), pdu) : isLeft(pdu, watcher)) {
          return true;
        }
      }
    } finally {
      painter.ends();
      painting.interrupt();
      heart.ifPresent(Thread::interrupt);
    }
  }

  private void beat(Duration period) {
    Heartbeat heartbeat = Liveness.heartbeat(period);
    try {
      while (true) {
        Thread.sleep(period);
        tell(active -> active.heartbeat(heartbeat));
      }
    } catch (IOException | InterruptedException _) {
      // The connection is over.
    }
  }

  private boolean isLeft(ActivationPhase phase, Bytes pdu) throws IOException, DecodeException {
    ServerPhase.Step<ActivationPhase.Result> step = phase.receive(pdu);
    transport.send(step.send());
    return switch (step.result().orElse(null)) {
      case null -> false;
      case ActivationPhase.Result.Active(ActiveShare again) -> {
        share = again;
        reactivation = Optional.empty();
        program.ifPresent(shown -> present(shown, again));
        yield false;
      }
      case ActivationPhase.Result.Disconnected _ -> true;
    };
  }

  private boolean isLeft(Bytes pdu, Watcher watcher) throws IOException, DecodeException {
    boolean left = false;
    for (ClientEvent event : share.receive(pdu)) {
      left |= isLeft(event, watcher);
    }
    return left;
  }

  private boolean isLeft(ClientEvent event, Watcher watcher) throws IOException {
    switch (event) {
      case ClientEvent.Input(List<InputEvent> events) -> {
        watcher.touched();
        program.ifPresent(shown -> events.forEach(shown::input));
      }
      case ClientEvent.RefreshRequested _, ClientEvent.OutputResumed _ -> painter.paintsAnew();
      case ClientEvent.OutputSuppressed _ -> painter.suppresses();
      case ClientEvent.ShutdownRequested _ -> {
        if (!watcher.shutsDown()) {
          tell(ActiveShare::shutdownDenied);
        }
      }
      case ClientEvent.Disconnected _ -> {
        return true;
      }
      case ClientEvent.ChannelData _,
          ClientEvent.AutoDetectAnswered _,
          ClientEvent.MultitransportAnswered _,
          ClientEvent.Other _ -> {}
    }
    return false;
  }
}
