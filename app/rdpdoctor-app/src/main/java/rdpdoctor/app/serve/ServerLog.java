package rdpdoctor.app.serve;

import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.terminal.Printable;

/** What the terminal server logs, for as long as it runs. */
public final class ServerLog extends Handler implements AutoCloseable {

  /** Held here, because the JDK itself would forget it. */
  private static final Logger LOGGER = Logger.getLogger("rdpdoctor.server");

  private static final Formatter MESSAGES = new SimpleFormatter();

  private final Consumer<String> lines;

  private ServerLog(Consumer<String> lines) {
    this.lines = lines;
  }

  /** As lines on standard error. */
  static ServerLog to(Session session) {
    return to(
        line -> {
          session.err().println(line);
          session.err().flush();
        });
  }

  /** For nobody to read. */
  public static ServerLog nowhere() {
    return to(_ -> {});
  }

  private static ServerLog to(Consumer<String> lines) {
    ServerLog log = new ServerLog(lines);
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(log);
    return log;
  }

  @Override
  public void publish(LogRecord logged) {
    if (isLoggable(logged) && logged.getLevel().intValue() >= Level.INFO.intValue()) {
      String cause = logged.getThrown() == null ? "" : ": " + logged.getThrown();
      lines.accept(
          "%s %s"
              .formatted(
                  logged.getInstant().truncatedTo(ChronoUnit.SECONDS),
                  Printable.of(MESSAGES.formatMessage(logged) + cause)));
    }
  }

  @Override
  public void flush() {
    // Each line is flushed as it is written.
  }

  @Override
  public void close() {
    LOGGER.removeHandler(this);
    LOGGER.setUseParentHandlers(true);
  }
}
