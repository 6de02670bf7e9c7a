package rdpdoctor.hive.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import rdpdoctor.hive.value.Utf16;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;

/** Reads what stands behind the {@code =} of a value, and strings in quotation marks. */
final class DataParser {

  private static final int MAX_DIGITS = 8;

  private final LineCursor cursor;
  private final Version version;
  private final Charset codePage;

  DataParser(LineCursor cursor, Version version, Charset codePage) {
    this.cursor = cursor;
    this.version = version;
    this.codePage = codePage;
  }

  /** Empty for the minus sign of a value to delete. */
  Optional<ValueData> parse() throws RegistryFileException {
    if (cursor.isAt('-')) {
      cursor.skip(1);
      return Optional.empty();
    }
    if (cursor.isAt('"')) {
      return Optional.of(ValueData.string(quoted()));
    }
    if (accept("dword:")) {
      cursor.skipBlanks();
      return Optional.of(ValueData.dword(number("dword")));
    }
    return Optional.of(hex());
  }

  private boolean accept(String word) {
    boolean found = cursor.isAt(word);
    cursor.skip(found ? word.length() : 0);
    return found;
  }

  /** A string from its opening to its closing quotation mark, on one line. */
  String quoted() throws RegistryFileException {
    cursor.skip(1);
    StringBuilder string = new StringBuilder();
    while (!cursor.isAt('"')) {
      if (cursor.atLineEnd()) {
        throw cursor.error("string: the line ends before the closing quotation mark");
      }
      char unit = cursor.next();
      string.append(unit == '\\' ? escaped() : unit);
    }
    cursor.skip(1);
    return string.toString();
  }

  private char escaped() throws RegistryFileException {
    if (!cursor.isAt('\\') && !cursor.isAt('"')) {
      throw cursor.errorAt(
          -1, "string: %s follows a backslash, expected \\\\ or \\\"".formatted(cursor.found()));
    }
    return cursor.next();
  }

  private int number(String structure) throws RegistryFileException {
    int number = 0;
    int digits = 0;
    while (cursor.hexDigit() >= 0) {
      if (digits == MAX_DIGITS) {
        throw cursor.error(structure + ": a ninth digit follows, expected at most eight");
      }
      number = number << 4 | cursor.hexDigit();
      digits++;
      cursor.skip(1);
    }
    if (digits == 0) {
      throw cursor.error("%s: %s is no hex digit".formatted(structure, cursor.found()));
    }
    return number;
  }

  private ValueData hex() throws RegistryFileException {
    if (accept("hex:")) {
      return ValueData.binary(bytes());
    }
    if (!accept("hex(")) {
      throw cursor.error(
          "value: %s follows =, expected \", -, dword:, hex: or hex(".formatted(cursor.found()));
    }
    ValueType type = new ValueType(number("hex type"));
    if (!accept("):")) {
      throw cursor.error("hex type: %s follows the number, expected ):".formatted(cursor.found()));
    }
    return version.isInCodePage(type)
        ? ValueData.of(type, wide(bytes()))
        : ValueData.of(type, bytes());
  }

  /** Bytes with commas between them; behind a comma, or at once, the line may be continued. */
  private byte[] bytes() throws RegistryFileException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    cursor.skipBlanks();
    if (cursor.atCommentOrLineEnd()) {
      return bytes.toByteArray();
    }
    boolean more;
    do {
      continueLine();
      bytes.write(oneByte());
      cursor.skipBlanks();
      more = accept(",");
      cursor.skipBlanks();
    } while (more);
    return bytes.toByteArray();
  }

  private void continueLine() throws RegistryFileException {
    if (!cursor.isAt('\\')) {
      return;
    }
    cursor.skip(1);
    cursor.skipBlanks();
    if (!cursor.atCommentOrLineEnd()) {
      throw cursor.error(
          "hex data: %s follows the backslash, expected the end of the line"
              .formatted(cursor.found()));
    }
    do {
      if (cursor.onLastLine()) {
        throw cursor.errorAtLineEnd("hex data: the file ends where a line is to be continued");
      }
      cursor.nextLine();
      cursor.skipBlanks();
    } while (cursor.atCommentOrLineEnd());
  }

  private int oneByte() throws RegistryFileException {
    int first = cursor.hexDigit();
    if (first < 0) {
      throw cursor.error("hex data: %s is no hex digit".formatted(cursor.found()));
    }
    cursor.skip(1);
    int second = cursor.hexDigit();
    if (second < 0) {
      return first;
    }
    cursor.skip(1);
    if (cursor.hexDigit() >= 0) {
      throw cursor.error("hex data: a third digit follows, expected a comma");
    }
    return first << 4 | second;
  }

  private byte[] wide(byte[] narrow) throws RegistryFileException {
    try {
      return Utf16.encode(FileText.decoder(codePage).decode(ByteBuffer.wrap(narrow)).toString());
    } catch (CharacterCodingException e) {
      throw cursor.error("hex data: is no text in " + codePage.name());
    }
  }
}
