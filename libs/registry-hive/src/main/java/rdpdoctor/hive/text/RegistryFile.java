package rdpdoctor.hive.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;

/**
 * The contents of a {@code .reg} file, without its comments.
 *
 * @param sections in the order in which they take effect
 */
public record RegistryFile(Version version, List<Section> sections) {

  /** The code page of Western European Windows. */
  public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  public RegistryFile {
    sections = List.copyOf(sections);
  }

  /** Reads a file, taking Windows-1252 for the code page of REGEDIT4. */
  public static RegistryFile parse(byte... file) throws RegistryFileException {
    return parse(file, WINDOWS_1252);
  }

  /**
   * Reads a file: UTF-16LE, or UTF-8, or in a code page.
   *
   * @param codePage of the machine that wrote it, such as {@code windows-31j}; used for REGEDIT4,
   *     and for a version 5.00 without byte order mark that is not UTF-8
   * @throws RegistryFileException at the first thing that is not understood
   */
  public static RegistryFile parse(byte[] file, Charset codePage) throws RegistryFileException {
    return new RegistryFileParser(FileText.decode(file, codePage), codePage).parse();
  }

  /** The file as the Registry Editor writes it, with Windows-1252 for REGEDIT4. */
  public byte[] toBytes() throws RegistryFileException {
    return toBytes(WINDOWS_1252);
  }

  /**
   * The file as the Registry Editor writes it.
   *
   * @param codePage for REGEDIT4
   * @throws RegistryFileException if the name of a key or value holds a line break, or the code
   *     page has not every character
   */
  public byte[] toBytes(Charset codePage) throws RegistryFileException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      RegistryFileWriter writer = new RegistryFileWriter(version, codePage, bytes::writeBytes);
      for (Section section : sections) {
        writer.write(section);
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException("memory has no I/O errors", e);
    }
    return bytes.toByteArray();
  }
}
