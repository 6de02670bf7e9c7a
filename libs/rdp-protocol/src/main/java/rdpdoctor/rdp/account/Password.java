package rdpdoctor.rdp.account;

import java.util.Arrays;

/** A password in memory: never a string, never printed, and overwritten when closed. */
public final class Password implements AutoCloseable {

  private final char[] characters;
  private boolean closed;

  private Password(char[] characters) {
    this.characters = characters;
  }

  /** The array is not copied: closing the password overwrites it. */
  public static Password takeOver(char[] characters) {
    return new Password(characters);
  }

  public boolean isEmpty() {
    return characters.length == 0;
  }

  /** In UTF-16LE without a terminator; whoever asks overwrites the array after use. */
  public byte[] utf16() {
    if (closed) {
      throw new IllegalStateException("password was closed");
    }
    byte[] bytes = new byte[2 * characters.length];
    for (int i = 0; i < characters.length; i++) {
      bytes[2 * i] = (byte) characters[i];
      bytes[2 * i + 1] = (byte) (characters[i] >>> 8);
    }
    return bytes;
  }

  @Override
  public void close() {
    Arrays.fill(characters, '\0');
    closed = true;
  }

  @Override
  public String toString() {
    return "password (not shown)";
  }
}
