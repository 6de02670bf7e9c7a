package rdpdoctor.server.desktop;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.pointer.PointerUpdate;

/**
 * A shell that has the whole desktop, with the rights of whoever runs this process. It begins with
 * the first size that the desktop has.
 */
public final class Shell implements Program {

  private static final int LEAST_CELLS = 2;

  private final Path shell;
  private final ScreenTerminal terminal = new ScreenTerminal();
  private final TerminalKeys keys = new TerminalKeys();
  private final Revision revision = new Revision();
  private Optional<PseudoTerminal> pseudoTerminal = Optional.empty();
  private boolean closed;

  public Shell(Path shell) {
    this.shell = shell;
  }

  /** The shell of whoever runs this process. */
  public static Shell ofUser() {
    return new Shell(Path.of(System.getenv().getOrDefault("SHELL", "/bin/sh")));
  }

  @Override
  public void resize(int width, int height) {
    int columns = Math.max(width / Lettering.CELL_WIDTH, LEAST_CELLS);
    int rows = Math.max(height / Lettering.CELL_HEIGHT, LEAST_CELLS);
    synchronized (this) {
      terminal.setSize(Size.of(columns, rows));
      try {
        resizeOrStart(columns, rows);
      } catch (IOException e) {
        terminal.write("\r\n[%s]\r\n".formatted(e.getMessage()));
      }
      revision.advances();
    }
  }

  private void resizeOrStart(int columns, int rows) throws IOException {
    if (pseudoTerminal.isPresent()) {
      pseudoTerminal.get().resize(columns, rows);
    } else if (!closed) {
      PseudoTerminal started = PseudoTerminal.start(shell, columns, rows);
      pseudoTerminal = Optional.of(started);
      // Reads of a pipe would hold a carrier of virtual threads.
      Thread.ofPlatform().daemon().name("shell-output").start(() -> show(started));
    }
  }

  private void show(PseudoTerminal source) {
    try {
      for (String text = source.read(); !text.isEmpty(); text = source.read()) {
        show(source, text);
      }
      show(source, "\r\n[exit]\r\n");
    } catch (IOException _) {
      // It was closed, and nobody looks any more.
    }
  }

  private void show(PseudoTerminal source, String text) throws IOException {
    synchronized (this) {
      terminal.write(text);
      String answer = terminal.read();
      if (!answer.isEmpty()) {
        source.write(answer);
      }
    }
    revision.changes();
  }

  @Override
  public synchronized void input(InputEvent event) {
    String sent = keys.of(event);
    if (!sent.isEmpty() && pseudoTerminal.isPresent()) {
      try {
        pseudoTerminal.get().write(terminal.pipe(sent));
      } catch (IOException _) {
        // The shell has ended, as its last line says.
      }
    }
  }

  @Override
  public synchronized void paint(Graphics2D graphics, Rectangle clip) {
    int columns = terminal.getColumns();
    int rows = terminal.getRows();
    long[] cells = new long[columns * rows];
    int[] cursor = new int[2];
    terminal.dump(cells, cursor);
    new TerminalPicture(cells, columns, cursor[0], cursor[1]).paint(graphics, clip);
  }

  @Override
  public PointerUpdate pointer() {
    return Pointers.TEXT;
  }

  @Override
  public long revision() {
    return revision.number();
  }

  @Override
  public void onChange(Runnable listener) {
    revision.onChange(listener);
  }

  @Override
  public synchronized void close() {
    closed = true;
    pseudoTerminal.ifPresent(PseudoTerminal::close);
  }

  /** The text on its screen. */
  @Override
  public String toString() {
    return terminal.toString();
  }
}
