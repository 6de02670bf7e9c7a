package rdpdoctor.testkit.capture;

import java.util.Arrays;
import java.util.HexFormat;

/** The bytes that one side sent before the other side said something. */
public final class Turn {

  /** Who sent them. */
  public enum Side {
    CLIENT,
    SERVER
  }

  private final Side side;
  private final byte[] bytes;

  Turn(Side side, byte[] bytes) {
    this.side = side;
    this.bytes = bytes.clone();
  }

  public Side side() {
    return side;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  Turn followedBy(byte[] more) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, longer, bytes.length, more.length);
    return new Turn(side, longer);
  }

  @Override
  public String toString() {
    return side + " " + HexFormat.of().formatHex(bytes);
  }
}
