package rdpdoctor.server.connection;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.server.ActiveShare;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.server.desktop.Screen;

/**
 * Brings what has changed on a screen to its client, on a thread of its own: a client that reads
 * slowly gets fewer pictures, and nobody waits for it.
 */
final class Painter implements Runnable {

  /** No client sees more than about thirty pictures in a second. */
  private static final Duration PACE = Duration.ofMillis(33);

  private final Transport transport;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private Optional<Canvas> canvas = Optional.empty();
  private boolean changed;
  private boolean anew;
  private boolean suppressed;
  private boolean over;

  Painter(Transport transport) {
    this.transport = transport;
  }

  /** A screen, and the share on which it is shown. */
  private record Canvas(Screen screen, ActiveShare share) {}

  /** From now on this is shown, beginning with all of it. */
  void paints(Screen screen, ActiveShare share) {
    locked(
        () -> {
          canvas = Optional.of(new Canvas(screen, share));
          anew = true;
        });
  }

  /** Nothing is sent until there is a share again; returns when nothing is being sent. */
  void pauses() {
    locked(() -> canvas = Optional.empty());
  }

  /** Something on the screen has changed. */
  void changed() {
    locked(() -> changed = true);
  }

  /** The client has lost what it had. */
  void paintsAnew() {
    locked(
        () -> {
          anew = true;
          suppressed = false;
        });
  }

  /** Nobody looks. */
  void suppresses() {
    locked(() -> suppressed = true);
  }

  void ends() {
    locked(() -> over = true);
  }

  Optional<BufferedImage> picture() {
    return current().map(Canvas::screen).map(Screen::picture);
  }

  private Optional<Canvas> current() {
    lock.lock();
    try {
      return canvas;
    } finally {
      lock.unlock();
    }
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      work.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void run() {
    try {
      while (awaitWork()) {
        paint();
        Thread.sleep(PACE);
      }
    } catch (IOException _) {
      // The connection is gone, and its reader knows.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean awaitWork() throws InterruptedException {
    lock.lock();
    try {
      while (!over && (suppressed || canvas.isEmpty() || !(changed || anew))) {
        work.await();
      }
      return !over;
    } finally {
      lock.unlock();
    }
  }

  private void paint() throws IOException {
    Optional<Canvas> current;
    boolean all;
    lock.lock();
    try {
      current = canvas;
      all = anew;
      anew = false;
      changed = false;
    } finally {
      lock.unlock();
    }
    if (current.isPresent()) {
      send(current.get(), all);
    }
  }

  private void send(Canvas on, boolean all) throws IOException {
    List<Update> updates = all ? on.screen().all() : on.screen().changes();
    for (Update update : updates) {
      transport.send(
          () ->
              current().filter(on::equals).isPresent() ? on.share().update(update) : Bytes.empty());
    }
  }
}
