package rdpdoctor.hive.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import rdpdoctor.hive.value.Utf16;
import rdpdoctor.hive.value.ValueData;

/**
 * Writes a {@code .reg} file section by section, line by line as the Registry Editor does. No more
 * than one value is held in memory.
 */
public final class RegistryFileWriter {

  private static final String MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  private final Version version;
  private final CharsetEncoder encoder;
  private final Charset codePage;
  private final RegistryFileSink sink;
  private int line = 1;

  /**
   * Writes the header.
   *
   * @param codePage for REGEDIT4
   */
  public RegistryFileWriter(Version version, Charset codePage, RegistryFileSink sink)
      throws IOException, RegistryFileException {
    this.version = version;
    this.codePage = codePage;
    this.encoder = encoder(codePage);
    this.sink = sink;
    emit(version == Version.VERSION_5 ? MARK + version.header() : version.header());
  }

  private static CharsetEncoder encoder(Charset codePage) {
    return codePage
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Adds an empty line and a comment: each line of the text behind a semicolon.
   *
   * @throws RegistryFileException if the code page has not every character
   */
  public void comment(String text) throws IOException, RegistryFileException {
    emit("");
    for (String commented : text.lines().toList()) {
      emit(("; " + commented).strip());
    }
  }

  /**
   * Adds a key with what becomes of its values.
   *
   * @throws RegistryFileException if a name holds a line break, or the code page has not every
   *     character
   */
  public void write(Section section) throws IOException, RegistryFileException {
    emit("");
    switch (section) {
      case Section.SetKey key -> {
        emit("[" + oneLine("key", key.path()) + "]");
        for (Entry entry : key.entries()) {
          emit(entry(entry));
        }
      }
      case Section.DeleteKey key -> emit("[-" + oneLine("key", key.path()) + "]");
    }
  }

  /** Adds the empty line at the end; nothing may be written behind it. */
  public void end() throws IOException, RegistryFileException {
    emit("");
  }

  private String entry(Entry entry) throws RegistryFileException {
    String name = entry.name().isEmpty() ? "@=" : name(entry.name()) + "=";
    return switch (entry) {
      case Entry.DeleteValue _ -> name + "-";
      case Entry.SetValue(String _, ValueData data) -> name + data(name, data);
    };
  }

  private String name(String name) throws RegistryFileException {
    return DataText.quoted(oneLine("value", name));
  }

  private String oneLine(String structure, String name) throws RegistryFileException {
    if (name.indexOf('\r') >= 0 || name.indexOf('\n') >= 0) {
      throw new RegistryFileException(
          line, 1, structure + ": the name holds a line break, which a .reg file cannot express");
    }
    return name;
  }

  private String data(String name, ValueData data) throws RegistryFileException {
    return version.isInCodePage(data.type())
        ? DataText.of(data, narrow(name, data), name.length())
        : DataText.of(data, data.toBytes(), name.length());
  }

  private byte[] narrow(String name, ValueData data) throws RegistryFileException {
    String text = Utf16.decode(data.toBytes());
    try {
      byte[] narrow = bytes(encoder.encode(CharBuffer.wrap(text)));
      String again = FileText.decoder(codePage).decode(ByteBuffer.wrap(narrow)).toString();
      if (Arrays.equals(Utf16.encode(again), data.toBytes())) {
        return narrow;
      }
    } catch (CharacterCodingException e) {
      // Falls through to the same refusal: the text would not survive.
    }
    throw new RegistryFileException(
        line,
        name.length() + 1,
        "value: %s data cannot be written in %s".formatted(data.type(), codePage.name()));
  }

  private void emit(String text) throws IOException, RegistryFileException {
    String whole = text + LINE_END;
    sink.write(version == Version.VERSION_5 ? Utf16.encode(whole) : narrow(whole));
    line += (int) whole.chars().filter(unit -> unit == '\n').count();
  }

  private byte[] narrow(String text) throws RegistryFileException {
    ByteBuffer bytes =
        ByteBuffer.allocate((int) Math.ceil(text.length() * (double) encoder.maxBytesPerChar()));
    CharBuffer units = CharBuffer.wrap(text);
    CoderResult result = encoder.reset().encode(units, bytes, true);
    if (result.isError()) {
      throw new RegistryFileException(
          line,
          units.position() + 1,
          "text: %s has no U+%04X".formatted(codePage.name(), (int) text.charAt(units.position())));
    }
    encoder.flush(bytes);
    return bytes(bytes.flip());
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
