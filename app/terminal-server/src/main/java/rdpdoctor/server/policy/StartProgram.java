package rdpdoctor.server.policy;

/** What a session starts in place of the desktop: {@code InitialProgram}. */
public record StartProgram(String commandLine, String workDirectory) {}
