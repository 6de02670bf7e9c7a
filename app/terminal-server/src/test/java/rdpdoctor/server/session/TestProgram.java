package rdpdoctor.server.session;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.server.desktop.Program;

/** A program that does nothing, and knows how often it was closed. */
final class TestProgram implements Program {

  private int closings;

  int closings() {
    return closings;
  }

  @Override
  public void resize(int width, int height) {}

  @Override
  public void input(InputEvent event) {}

  @Override
  public void paint(Graphics2D graphics, Rectangle clip) {}

  @Override
  public long revision() {
    return 0;
  }

  @Override
  public void onChange(Runnable listener) {}

  @Override
  public void close() {
    closings++;
  }
}
