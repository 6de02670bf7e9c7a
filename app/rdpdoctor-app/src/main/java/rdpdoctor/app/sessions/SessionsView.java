package rdpdoctor.app.sessions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.sessions.RunningServers.Replied;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.server.control.ControlReply;
import rdpdoctor.server.control.ControlRequest;
import rdpdoctor.server.session.SessionEntry;

/** Shows the sessions of each server, as a table or as JSON. */
record SessionsView(Session session, boolean json, Ink ink) {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Erases the screen of a terminal and goes to its upper left corner. */
  private static final String ERASE = "\u001b[H\u001b[2J";

  /** The sessions of one server. */
  private record Listed(long process, List<SessionEntry> entries) {}

  ExitCode once(RunningServers servers) throws CommandFailure {
    show(listed(servers));
    return ExitCode.NOTHING_SEEN;
  }

  /** Until the server ends, or the reader has gone. */
  ExitCode watch(RunningServers servers) throws CommandFailure {
    List<Listed> shown = List.of();
    try {
      while (!session.out().checkError()) {
        List<Listed> now = listed(servers);
        if (!now.equals(shown)) {
          showAnew(now);
          shown = now;
        }
        Thread.sleep(PAUSE);
      }
      return ExitCode.OUTPUT_LOST;
    } catch (InterruptedException _) {
      return ExitCode.INTERRUPTED;
    }
  }

  private void showAnew(List<Listed> servers) {
    if (session.environment().outIsTerminal()) {
      session.out().print(ERASE);
    }
    show(servers);
  }

  private static List<Listed> listed(RunningServers servers) throws CommandFailure {
    List<Listed> all = new ArrayList<>();
    for (Replied replied : servers.askAll(new ControlRequest.ListSessions())) {
      if (replied.reply() instanceof ControlReply.Sessions(List<SessionEntry> entries)) {
        all.add(new Listed(replied.process(), entries));
      }
    }
    return all;
  }

  private void show(List<Listed> servers) {
    for (Listed server : servers) {
      if (json) {
        server
            .entries()
            .forEach(entry -> session.out().writeBytes(SessionsJson.line(server.process(), entry)));
      } else {
        title(server.process(), servers.size());
        session.out().print(new SessionsTable(session.language(), ink).of(server.entries()));
      }
    }
  }

  private void title(long process, int servers) {
    if (servers > 1) {
      Words title = new Words("server %d".formatted(process), "サーバー %d".formatted(process));
      session.out().println(ink.bold(title.in(session.language())));
    }
  }
}
