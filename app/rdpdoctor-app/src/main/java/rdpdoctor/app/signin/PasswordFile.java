package rdpdoctor.app.signin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.rdp.account.Password;

/**
 * Reads a password: the first line, in UTF-8. It is never a string on its way, and every array that
 * held it is overwritten.
 */
final class PasswordFile {

  /** More than Windows takes, which is 127 or 256 characters, by far. */
  private static final int MOST_BYTES = 4096;

  private static final String STANDARD_INPUT = "-";

  private PasswordFile() {}

  /**
   * Reads the password.
   *
   * @param file {@code -} for standard input
   */
  static Password read(Path file, InputStream in) throws CommandFailure {
    try {
      byte[] bytes = bytes(file, in);
      try {
        return Password.takeOver(characters(file, bytes, lineEnd(bytes)));
      } finally {
        Arrays.fill(bytes, (byte) 0);
      }
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.NO_INPUT,
          new Words(
              file + ": cannot be read: " + e.getClass().getSimpleName(),
              file + ": 読み取れません: " + e.getClass().getSimpleName()));
    }
  }

  private static byte[] bytes(Path file, InputStream in) throws IOException, CommandFailure {
    byte[] bytes = new byte[0];
    if (file.toString().equals(STANDARD_INPUT)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } else {
      try (InputStream content = Files.newInputStream(file)) {
        bytes = content.readNBytes(MOST_BYTES + 1);
      }
    }
    if (bytes.length > MOST_BYTES) {
      Arrays.fill(bytes, (byte) 0);
      throw new CommandFailure(
          ExitCode.BAD_INPUT,
          new Words(
              file + ": is longer than 4096 bytes, expected one line with a password",
              file + ": 4096 バイトを超えています。パスワードを 1 行で記述してください"));
    }
    return bytes;
  }

  private static int lineEnd(byte[] bytes) {
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n' || bytes[at] == '\r') {
        return at;
      }
    }
    return bytes.length;
  }

  private static char[] characters(Path file, byte[] bytes, int count) throws CommandFailure {
    try {
      CharBuffer decoded =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, count));
      char[] characters = new char[decoded.remaining()];
      decoded.get(characters);
      Arrays.fill(decoded.array(), '\0');
      return characters;
    } catch (CharacterCodingException e) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT, new Words(file + ": is not UTF-8", file + ": UTF-8 ではありません"));
    }
  }
}
