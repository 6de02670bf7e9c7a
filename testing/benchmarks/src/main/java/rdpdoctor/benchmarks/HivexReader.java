package rdpdoctor.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** A hive that hivex's library has open, in a process of its own. */
final class HivexReader implements HiveReader {

  private final Process process;
  private final PrintStream requests;
  private final BufferedReader answers;

  private HivexReader(Process process) {
    this.process = process;
    this.requests = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
    this.answers = process.inputReader(StandardCharsets.US_ASCII);
  }

  static HivexReader of(Path program, Path hive) {
    try {
      return new HivexReader(
          new ProcessBuilder(program.toString(), hive.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public HiveRound round(HiveWork work) {
    requests.print(work.name().toLowerCase(Locale.ROOT) + "\n");
    requests.flush();
    try {
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("hivex-rounds ended");
      }
      return round(answer.split(" ", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HiveRound round(String... words) {
    return new HiveRound(
        Double.parseDouble(words[0]),
        Double.parseDouble(words[1]),
        Long.parseLong(words[2]),
        Long.parseLong(words[3]),
        Long.parseLong(words[4]));
  }

  @Override
  public void close() {
    requests.close();
    process.destroy();
  }
}
