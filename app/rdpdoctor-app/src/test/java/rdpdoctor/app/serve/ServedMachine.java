package rdpdoctor.app.serve;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rdpdoctor.app.Main;
import rdpdoctor.app.Run;
import rdpdoctor.app.terminal.Environment;
import rdpdoctor.app.terminal.SecretPrompt;

/** A {@code serve} that runs within the test, with a folder of its own for its socket. */
final class ServedMachine implements AutoCloseable {

  static final String PASSWORD = "Geheim-123";

  private static final Pattern LISTENS =
      Pattern.compile("RDP-Tcp {2}Listen {2}\\S*?(127\\.0\\.0\\.1:[0-9]+)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final ByteArrayOutputStream out;
  private final Thread thread;

  private ServedMachine(Path folder, ByteArrayOutputStream out, Thread thread) {
    this.folder = folder;
    this.out = out;
    this.thread = thread;
  }

  /**
   * Waits until it says what it does.
   *
   * @param folder of this test alone
   */
  static ServedMachine start(Path folder, String... words) throws Exception {
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    List<String> line = new ArrayList<>(List.of("serve", "--listen", "127.0.0.1:0"));
    line.addAll(List.of("--user", "anna", "--password-file", password.toString()));
    line.addAll(List.of(words));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Thread thread =
        Thread.ofPlatform()
            .unstarted(
                () ->
                    Main.run(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(
                            ByteArrayOutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                        new ByteArrayInputStream(new byte[0]),
                        new Environment(
                            variables(folder), false, false, SecretPrompt.NOBODY, _ -> {}),
                        line.toArray(String[]::new)));
    ServedMachine machine = new ServedMachine(folder, out, thread);
    thread.start();
    machine.await("Ctrl-C");
    return machine;
  }

  private static Map<String, String> variables(Path folder) {
    return Map.of("XDG_RUNTIME_DIR", folder.toString());
  }

  private void await(String text) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!said().contains(text)) {
      if (Instant.now().isAfter(end) || !thread.isAlive()) {
        throw new IOException("serve did not start: " + said());
      }
      Thread.sleep(20);
    }
  }

  String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String endpoint() {
    Matcher matcher = LISTENS.matcher(said());
    if (!matcher.find()) {
      throw new IllegalStateException("nothing listens: " + said());
    }
    return matcher.group(1);
  }

  /** Another command of the same user. */
  Run run(String... words) {
    return Run.of(variables(folder), "", words);
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
