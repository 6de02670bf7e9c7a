package rdpdoctor.app.terminal;

import java.io.PrintStream;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Standard output shared by many threads: a text is written whole or not at all, also when the
 * process is interrupted.
 */
public final class LineSink {

  private final PrintStream out;
  private final ReentrantLock lock = new ReentrantLock();

  public LineSink(PrintStream out) {
    this.out = out;
  }

  /** Whether it could be written; false once the reader has gone. */
  public boolean write(byte[] text) {
    lock.lock();
    try {
      out.write(text, 0, text.length);
      out.flush();
      return !out.checkError();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for the text that is being written, and lets no other begin; for the end of a process.
   */
  public void seal() {
    lock.lock();
  }
}
