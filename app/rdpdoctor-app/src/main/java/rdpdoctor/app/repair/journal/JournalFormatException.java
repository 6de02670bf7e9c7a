package rdpdoctor.app.repair.journal;

import java.io.Serial;
import java.nio.file.Path;
import rdpdoctor.diagnosis.Words;

/** A file is no journal or plan, or one that this rdpdoctor does not understand. */
public final class JournalFormatException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Words words;

  private JournalFormatException(Words words) {
    super(words.en());
    this.words = words;
  }

  /** The place and the clause stay English: they name the format's own members. */
  static JournalFormatException at(Path file, int line, int column, String clause) {
    return new JournalFormatException(
        new Words(
            "%s: line %d, column %d: %s".formatted(file, line, column, clause),
            "%s: %d 行目 %d 列目: %s".formatted(file, line, column, clause)));
  }

  static JournalFormatException newer(Path file, String title, int version, int known) {
    return new JournalFormatException(
        new Words(
            "%s: version of %s is %d, expected at most %d: it was written by a newer rdpdoctor"
                .formatted(file, title, version, known),
            "%s: %s の形式がバージョン %d です。この rdpdoctor が対応するのは %d までです"
                .formatted(file, title, version, known)));
  }

  static JournalFormatException none(Path file, String schema) {
    return new JournalFormatException(
        new Words(
            "%s: schema is another or not there, expected \"%s\"".formatted(file, schema),
            "%s: 想定した形式のファイルではありません (schema が \"%s\" ではない)".formatted(file, schema)));
  }

  public Words words() {
    return words;
  }
}
