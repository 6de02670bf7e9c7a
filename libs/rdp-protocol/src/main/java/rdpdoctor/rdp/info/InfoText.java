package rdpdoctor.rdp.info;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * How the texts of a TS_INFO_PACKET are written. Of an ANSI code page only what all of them share
 * can be told, so its bytes are taken for Latin-1 and survive as they are.
 */
enum InfoText {
  ANSI(StandardCharsets.ISO_8859_1, 1),
  UNICODE(StandardCharsets.UTF_16LE, 2);

  private static final int LONGEST = 0xFFFF - 2;

  private final Charset charset;
  private final int terminatorSize;

  InfoText(Charset charset, int terminatorSize) {
    this.charset = charset;
    this.terminatorSize = terminatorSize;
  }

  static InfoText of(int flags) {
    return (flags & ClientInformation.INFO_UNICODE) != 0 ? UNICODE : ANSI;
  }

  int terminatorSize() {
    return terminatorSize;
  }

  /** Without the terminator. */
  int size(String text) {
    return fitting(text.getBytes(charset).length);
  }

  Bytes terminated(String text) {
    byte[] bytes = text.getBytes(charset);
    return Bytes.of(Arrays.copyOf(bytes, bytes.length + terminatorSize));
  }

  /** A text of this size and its terminator. */
  String read(ByteReader reader, String field, int size) throws DecodeException {
    String text = new String(reader.bytes(field, size).toArray(), charset);
    reader.skip("terminator of " + field, terminatorSize);
    return text;
  }

  /** A text whose size counts a terminator, which some writers leave away. */
  String readTerminated(ByteReader reader, String field) throws DecodeException {
    byte[] bytes = reader.bytes(field, reader.u16le("size of " + field)).toArray();
    String text = new String(bytes, charset);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  /** Whoever asks overwrites the array after use. */
  byte[] encode(Password password) {
    byte[] utf16 = password.utf16();
    try {
      fitting(utf16.length);
      return this == UNICODE ? utf16.clone() : everySecond(utf16);
    } finally {
      Arrays.fill(utf16, (byte) 0);
    }
  }

  private static byte[] everySecond(byte[] utf16) {
    byte[] latin = new byte[utf16.length / 2];
    for (int i = 0; i < latin.length; i++) {
      latin[i] = utf16[2 * i];
    }
    return latin;
  }

  Password password(byte[] encoded) {
    CharBuffer characters = charset.decode(ByteBuffer.wrap(encoded));
    char[] exact = new char[characters.remaining()];
    characters.get(exact);
    Arrays.fill(characters.array(), '\0');
    return Password.takeOver(exact);
  }

  private static int fitting(int size) {
    if (size > LONGEST) {
      throw new IllegalArgumentException(
          "text of client information is %d bytes long, expected at most %d"
              .formatted(size, LONGEST));
    }
    return size;
  }
}
