package rdpdoctor.hive.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rdpdoctor.hive.value.ValueData;

/** Reads the lines of one {@code .reg} file from the first to the last. */
final class RegistryFileParser {

  private final LineCursor cursor;
  private final Charset codePage;
  private final List<Section> sections = new ArrayList<>();

  RegistryFileParser(String text, Charset codePage) {
    this.cursor = new LineCursor(text);
    this.codePage = codePage;
  }

  RegistryFile parse() throws RegistryFileException {
    Version version = header();
    DataParser data = new DataParser(cursor, version, codePage);
    boolean more = nextStatement();
    while (more) {
      more = section(data);
    }
    return new RegistryFile(version, sections);
  }

  private Version header() throws RegistryFileException {
    cursor.skipBlanks();
    String line = cursor.restOfLine().stripTrailing();
    return Arrays.stream(Version.values())
        .filter(version -> version.header().equals(line))
        .findFirst()
        .orElseThrow(
            () ->
                cursor.error(
                    "header: the line is not \"%s\" or \"%s\""
                        .formatted(Version.VERSION_5.header(), Version.REGEDIT4.header())));
  }

  /** Moves to the next line with more than a comment on it; false where there is none. */
  private boolean nextStatement() {
    while (!cursor.onLastLine()) {
      cursor.nextLine();
      cursor.skipBlanks();
      if (!cursor.atCommentOrLineEnd()) {
        return true;
      }
    }
    return false;
  }

  /** From the line of the key to that of the next one; false where there is none. */
  private boolean section(DataParser data) throws RegistryFileException {
    String key = key();
    boolean isDeleted = key.startsWith("-");
    List<Entry> entries = new ArrayList<>();
    boolean more = nextStatement();
    while (more && !cursor.isAt('[')) {
      if (isDeleted) {
        throw cursor.error("value: belongs to a key that is deleted");
      }
      entries.add(entry(data));
      more = nextStatement();
    }
    sections.add(
        isDeleted ? new Section.DeleteKey(key.substring(1)) : new Section.SetKey(key, entries));
    return more;
  }

  /** The path, behind a minus sign if it is to be deleted. The last ] on the line ends it. */
  private String key() throws RegistryFileException {
    if (!cursor.isAt('[')) {
      throw cursor.error(
          "key: %s stands before the first key, expected [".formatted(cursor.found()));
    }
    String line = cursor.restOfLine();
    int end = line.lastIndexOf(']');
    if (end < 0) {
      throw cursor.errorAtLineEnd("key: the line ends before the closing ]");
    }
    int start = line.startsWith("[-") ? 2 : 1;
    requirePath(line, start, end);
    cursor.skip(end + 1);
    requireEnd("key");
    return line.substring(1, endOfPath(line, end));
  }

  private void requirePath(String line, int start, int end) throws RegistryFileException {
    if (start >= end || "- \t\\".indexOf(line.charAt(start)) >= 0) {
      throw cursor.errorAt(start, "key: a root such as HKEY_LOCAL_MACHINE is expected");
    }
    int doubled = line.indexOf("\\\\", start);
    if (doubled >= 0 && doubled < endOfPath(line, end)) {
      throw cursor.errorAt(doubled, "key: two backslashes follow each other");
    }
  }

  /** Windows does not mind backslashes at the end. */
  private static int endOfPath(String line, int end) {
    int last = end;
    while (line.charAt(last - 1) == '\\') {
      last--;
    }
    return last;
  }

  private Entry entry(DataParser data) throws RegistryFileException {
    String name = name(data);
    cursor.skipBlanks();
    if (!cursor.isAt('=')) {
      throw cursor.error("value: %s follows the name, expected =".formatted(cursor.found()));
    }
    cursor.skip(1);
    cursor.skipBlanks();
    Optional<ValueData> parsed = data.parse();
    requireEnd("value");
    return parsed
        .<Entry>map(value -> new Entry.SetValue(name, value))
        .orElseGet(() -> new Entry.DeleteValue(name));
  }

  private String name(DataParser data) throws RegistryFileException {
    if (cursor.isAt('@')) {
      cursor.skip(1);
      return "";
    }
    if (!cursor.isAt('"')) {
      throw cursor.error(
          "value: %s begins the line, expected [, @, \" or ;".formatted(cursor.found()));
    }
    return data.quoted();
  }

  private void requireEnd(String structure) throws RegistryFileException {
    cursor.skipBlanks();
    if (!cursor.atCommentOrLineEnd()) {
      throw cursor.error(
          "%s: %s follows, expected the end of the line".formatted(structure, cursor.found()));
    }
  }
}
