package rdpdoctor.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rdpdoctor.diagnosis.Language;

/**
 * The words as they stand in the resources: {@code cause/ja/port-conflict.md}, with the title in
 * the first line. One page is read at a time, when it is asked for.
 */
final class Pages {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final String TITLE = "# ";

  private Pages() {}

  /** Empty for an id that has no page. */
  static Optional<Page> read(String kind, String id, Language language) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    String folder = language.name().toLowerCase(Locale.ROOT);
    return text("%s/%s/%s.md".formatted(kind, folder, id)).map(text -> page(id, text));
  }

  private static Optional<String> text(String resource) {
    try (InputStream in = Pages.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page page(String id, String text) {
    int end = text.indexOf('\n');
    if (!text.startsWith(TITLE) || end < 0) {
      throw new IllegalStateException("page %s: first line is no title".formatted(id));
    }
    return new Page(id, text.substring(TITLE.length(), end).strip(), text.substring(end).strip());
  }
}
