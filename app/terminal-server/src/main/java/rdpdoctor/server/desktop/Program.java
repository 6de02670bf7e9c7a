package rdpdoctor.server.desktop;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.pointer.PointerUpdate;

/**
 * What a session hosts: it has the whole desktop to itself. Its methods are called by any thread.
 */
public interface Program extends AutoCloseable {

  /** The desktop has this size from now on. */
  void resize(int width, int height);

  void input(InputEvent event);

  /** Draws at least what lies in the clip. */
  void paint(Graphics2D graphics, Rectangle clip);

  /** Another number whenever the picture may be another. */
  long revision();

  /** Is run, by any thread, whenever the revision has changed; replaces the one given before. */
  void onChange(Runnable listener);

  /** What the mouse moves. */
  default PointerUpdate pointer() {
    return Pointers.ARROW;
  }

  @Override
  void close();
}
