package rdpdoctor.app.repair.journal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats of files that rdpdoctor reads back, each with the version that it writes. */
enum Schema {
  JOURNAL("rdpdoctor.journal", 1),
  PLAN("rdpdoctor.plan", 1);

  /** Each level of keys takes an object and an array, and Windows allows 512 levels. */
  static final int DEEPEST = 1100;

  private static final Pattern FORM = Pattern.compile("([a-z.]+)/([0-9]{1,4})");

  private final String title;
  private final int version;

  Schema(String title, int version) {
    this.title = title;
    this.version = version;
  }

  /** What a file says that it is: {@code rdpdoctor.journal/1}. */
  String id() {
    return title + '/' + version;
  }

  /**
   * Reads the member {@code schema}.
   *
   * @throws JournalFormatException if it is that of another format or of a later version
   */
  void require(Path file, Fields fields) throws JournalFormatException, UnexpectedNodeException {
    Optional<Integer> found =
        fields.find("schema").isPresent() ? version(fields.text("schema")) : Optional.empty();
    if (found.isEmpty()) {
      throw JournalFormatException.none(file, id());
    }
    if (found.get() != version) {
      throw JournalFormatException.newer(file, title, found.get(), version);
    }
  }

  private Optional<Integer> version(String id) {
    Matcher matcher = FORM.matcher(id);
    return matcher.matches() && matcher.group(1).equals(title)
        ? Optional.of(Integer.valueOf(matcher.group(2)))
        : Optional.empty();
  }
}
