package rdpdoctor.hive.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import rdpdoctor.hive.value.Utf16;

/** Tells the encoding of a {@code .reg} file by its first bytes. */
final class FileText {

  private static final int UTF_16LE_MARK = 0xFFFE;
  private static final int UTF_16BE_MARK = 0xFEFF;
  private static final int UTF_8_MARK = 0xEFBBBF;
  private static final int HEADER = 64;

  private FileText() {}

  static String decode(byte[] file, Charset codePage) throws RegistryFileException {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    if (startsWith(bytes, UTF_16LE_MARK, 2)) {
      return utf16(bytes.position(2));
    }
    if (startsWith(bytes, UTF_16BE_MARK, 2)) {
      throw new RegistryFileException(
          1, 1, "byte order mark: is that of UTF-16BE, expected UTF-16LE");
    }
    if (startsWith(bytes, UTF_8_MARK, 3)) {
      return strictly(bytes.position(3), UTF_8);
    }
    if (file.length > 1 && file[1] == 0) {
      return utf16(bytes);
    }
    return withoutMark(bytes, codePage);
  }

  private static boolean startsWith(ByteBuffer bytes, int mark, int size) {
    int start = 0;
    for (int i = 0; i < Math.min(size, bytes.capacity()); i++) {
      start = start << 8 | Byte.toUnsignedInt(bytes.get(i));
    }
    return start == mark;
  }

  private static String utf16(ByteBuffer bytes) throws RegistryFileException {
    String text = Utf16.decode(bytes);
    if (bytes.remaining() % Character.BYTES != 0) {
      throw errorAfter(text, "UTF-16: the file ends in the middle of a unit");
    }
    return text;
  }

  private static String withoutMark(ByteBuffer bytes, Charset codePage)
      throws RegistryFileException {
    if (header(bytes).startsWith(Version.REGEDIT4.header())) {
      return strictly(bytes, codePage);
    }
    CharBuffer text = CharBuffer.allocate(bytes.capacity());
    CoderResult result = decoder(UTF_8).decode(bytes.duplicate(), text, true);
    return result.isError() ? strictly(bytes, codePage) : text.flip().toString();
  }

  private static String header(ByteBuffer bytes) {
    int size = Math.min(bytes.capacity(), HEADER);
    return ISO_8859_1.decode(bytes.slice(0, size)).toString().strip();
  }

  private static String strictly(ByteBuffer bytes, Charset charset) throws RegistryFileException {
    CharsetDecoder decoder = decoder(charset);
    CharBuffer text = CharBuffer.allocate(chars(decoder, bytes.remaining()));
    CoderResult result = decoder.decode(bytes, text, true);
    if (result.isError()) {
      String message =
          "%s: byte 0x%02x is no character".formatted(charset.name(), bytes.get(bytes.position()));
      throw errorAfter(text.flip().toString(), message);
    }
    return text.flip().toString();
  }

  private static int chars(CharsetDecoder decoder, int bytes) {
    return (int) Math.ceil(bytes * (double) decoder.maxCharsPerByte());
  }

  static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static RegistryFileException errorAfter(String text, String message) {
    LineCursor cursor = new LineCursor(text);
    while (!cursor.onLastLine()) {
      cursor.nextLine();
    }
    return cursor.errorAtLineEnd(message);
  }
}
