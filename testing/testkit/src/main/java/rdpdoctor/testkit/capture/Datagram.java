package rdpdoctor.testkit.capture;

/** A UDP datagram; its ends are written as address and port with a colon between them. */
public final class Datagram {

  private final String from;
  private final String to;
  private final byte[] bytes;

  Datagram(String from, String to, byte[] bytes) {
    this.from = from;
    this.to = to;
    this.bytes = bytes.clone();
  }

  public String from() {
    return from;
  }

  public String to() {
    return to;
  }

  public byte[] bytes() {
    return bytes.clone();
  }
}
