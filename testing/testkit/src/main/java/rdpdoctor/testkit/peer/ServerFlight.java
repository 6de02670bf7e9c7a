package rdpdoctor.testkit.peer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Handshake records of a TLS 1.2 server, written without any cryptography (RFC 5246). */
final class ServerFlight {

  static final long FOUR_GIGABYTES = 4L << 30;

  private static final int SERVER_HELLO = 2;
  private static final int CERTIFICATE = 11;
  private static final int SERVER_HELLO_DONE = 14;

  private ServerFlight() {}

  /** ServerHello, a chain of one certificate with this content, and ServerHelloDone. */
  static byte[] withCertificate(String hex) {
    byte[] certificate = HexFormat.ofDelimiter(" ").parseHex(hex);
    ByteArrayOutputStream flight = new ByteArrayOutputStream();
    flight.writeBytes(handshakeRecord(message(SERVER_HELLO, serverHello())));
    flight.writeBytes(handshakeRecord(message(CERTIFICATE, vector(vector(certificate)))));
    flight.writeBytes(handshakeRecord(message(SERVER_HELLO_DONE, new byte[0])));
    return flight.toByteArray();
  }

  static byte[] handshakeRecord(byte[] fragment) {
    return ByteBuffer.allocate(5 + fragment.length)
        .put(new byte[] {0x16, 3, 3})
        .putShort((short) fragment.length)
        .put(fragment)
        .array();
  }

  /** Version 1.2, a random of zeros, no session, TLS_RSA_WITH_AES_128_CBC_SHA, no compression. */
  private static byte[] serverHello() {
    return ByteBuffer.allocate(38)
        .put(new byte[] {3, 3})
        .put(new byte[32])
        .put(new byte[] {0, 0x00, 0x2F, 0})
        .array();
  }

  private static byte[] message(int type, byte[] body) {
    return ByteBuffer.allocate(1 + 3 + body.length).put((byte) type).put(vector(body)).array();
  }

  /** The content after its length in three bytes. */
  private static byte[] vector(byte[] content) {
    return ByteBuffer.allocate(3 + content.length)
        .put((byte) (content.length >> 16))
        .putShort((short) content.length)
        .put(content)
        .array();
  }
}
