package rdpdoctor.rdp.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.TemporaryFolder;

/** Runs {@code tshark} over a recording. */
final class Tshark {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String MALFORMED = "_ws.malformed";

  private final Bytes recording;
  private final List<String> options;

  private Tshark(Bytes recording, List<String> options) {
    this.recording = recording;
    this.options = options;
  }

  static Tshark readingRdp(Bytes recording) {
    return new Tshark(recording, List.of("-d", "tcp.port==3389,tpkt"));
  }

  /** Every frame of link type 147, the first that users may define, is the named protocol. */
  static Tshark reading(String protocol, Bytes recording) {
    String table =
        "uat:user_dlts:\"User 0 (DLT=147)\",\"%s\",\"0\",\"\",\"0\",\"\"".formatted(protocol);
    return new Tshark(recording, List.of("-o", table));
  }

  /**
   * What a field holds in all frames that have it, in their order; nothing may be malformed.
   *
   * @param field as Wireshark's display filters name it
   */
  List<String> values(String field) {
    return rows(field).stream().map(List::getFirst).filter(value -> !value.isEmpty()).toList();
  }

  /** What the fields hold, frame by frame; of several occurrences in a frame, all with commas. */
  List<List<String>> rows(String... fields) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : output(fields).lines().toList()) {
      List<String> row = List.of(line.split("\\|", -1));
      if (!row.getLast().isEmpty()) {
        throw new AssertionError("tshark finds a frame malformed: " + row);
      }
      rows.add(row.subList(0, row.size() - 1));
    }
    return rows;
  }

  private String output(String... fields) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path file = folder.resolve("recording.pcap");
      Files.write(file, recording.toArray());
      Command command = Command.of("tshark", "-r", file.toString(), "-T", "fields");
      command = command.with("-E", "separator=|").with(options.toArray(String[]::new));
      for (String field : fields) {
        command = command.with("-e", field);
      }
      return command.with("-e", MALFORMED).run(LIMIT).orFail().output();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
