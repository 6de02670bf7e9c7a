package rdpdoctor.app.demo;

import java.util.List;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.report.ExitCode;

/** Runs what a user would type. */
@FunctionalInterface
public interface CommandLines {

  ExitCode run(List<String> words, Session session);
}
