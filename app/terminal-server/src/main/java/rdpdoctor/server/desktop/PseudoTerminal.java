package rdpdoctor.server.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A shell in a pseudo-terminal, which {@code script} of util-linux opens: the JDK has none. It runs
 * as whoever runs this process.
 */
final class PseudoTerminal implements AutoCloseable {

  /** The first line is the name of the terminal; what the shell prints comes behind it. */
  private static final String COMMAND =
      "tty && stty rows \"$ROWS\" cols \"$COLS\" && unset ROWS COLS && SHELL=$HOSTED exec \"$HOSTED\"";

  /**
   * A shell cannot catch what was ignored when it was started, as of a server in the background of
   * a script; so {@code env} makes an end of that.
   */
  private static final List<String> SCRIPT =
      List.of(
          "env",
          "--default-signal=INT,QUIT",
          "script",
          "--quiet",
          "--flush",
          "--command",
          COMMAND,
          "/dev/null");

  private final Process process;
  private final Reader output;
  private final Writer keys;
  private final String device;

  private PseudoTerminal(Process process, Reader output, String device) {
    this.process = process;
    this.output = output;
    this.keys = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    this.device = device;
  }

  static PseudoTerminal start(Path shell, int columns, int rows) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(SCRIPT).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "SHELL", "/bin/sh",
                "HOSTED", shell.toString(),
                "TERM", "screen-256color",
                "COLS", Integer.toString(columns),
                "ROWS", Integer.toString(rows)));
    Process process = builder.start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String device = output.readLine();
    if (device == null || !device.startsWith("/dev/")) {
      process.destroy();
      throw new IOException("script opened no pseudo-terminal: %s".formatted(device));
    }
    return new PseudoTerminal(process, output, device);
  }

  /** Waits for output; empty at its end. */
  String read() throws IOException {
    char[] buffer = new char[4096];
    int count = output.read(buffer);
    return count < 0 ? "" : new String(buffer, 0, count);
  }

  void write(String text) throws IOException {
    keys.write(text);
    keys.flush();
  }

  /** The kernel tells the program in the foreground. */
  void resize(int columns, int rows) throws IOException {
    List<String> command =
        List.of(
            "stty",
            "-F",
            device,
            "rows",
            Integer.toString(rows),
            "cols",
            Integer.toString(columns));
    new ProcessBuilder(command)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  /** Hangs up: the shell and what it has started are told by the kernel. */
  @Override
  public void close() {
    process.destroy();
  }
}
