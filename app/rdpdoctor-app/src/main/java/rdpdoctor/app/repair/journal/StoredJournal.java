package rdpdoctor.app.repair.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rdpdoctor.app.report.json.JsonNode;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.RepairHistory;
import tools.jackson.core.exc.StreamReadException;

/**
 * A journal that was read.
 *
 * @param isCut whether its last line was not written to the end, and left out
 */
public record StoredJournal(Path file, RepairHistory history, boolean isCut) {

  /**
   * Reads a journal, of which the last line may be cut.
   *
   * @throws JournalFormatException if any other line is not as it should be
   */
  public static StoredJournal read(Path file) throws IOException, JournalFormatException {
    byte[] bytes = Files.readAllBytes(file);
    List<JournalEntry> entries = new ArrayList<>();
    int start = 0;
    for (int end = indexOfLineFeed(bytes, 0); end >= 0; end = indexOfLineFeed(bytes, start)) {
      entries.add(entry(file, entries.size() + 1, bytes, start, end));
      start = end + 1;
    }
    return new StoredJournal(file, new RepairHistory(entries), start < bytes.length);
  }

  /** Bytes of the lines that were written to their end. */
  static int wholeLength(byte[] bytes) {
    int length = bytes.length;
    while (length > 0 && bytes[length - 1] != '\n') {
      length--;
    }
    return length;
  }

  private static int indexOfLineFeed(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static JournalEntry entry(Path file, int line, byte[] bytes, int start, int end)
      throws JournalFormatException {
    byte[] text = Arrays.copyOfRange(bytes, start, end);
    try {
      Fields fields = Fields.of(JsonNode.parse(text, Schema.DEEPEST), "line");
      if (line == 1) {
        Schema.JOURNAL.require(file, fields);
      }
      JournalEntry entry = EntryReader.entry(fields);
      if ((entry instanceof JournalEntry.Begun) != (line == 1)) {
        throw fields.wrong("kind", "out of place, expected begun on line 1 and nowhere else");
      }
      return entry;
    } catch (StreamReadException e) {
      throw JournalFormatException.at(
          file, line, e.getLocation().getColumnNr(), "no JSON: " + e.getOriginalMessage());
    } catch (UnexpectedNodeException e) {
      throw JournalFormatException.at(file, line, e.column(), e.getMessage());
    }
  }
}
