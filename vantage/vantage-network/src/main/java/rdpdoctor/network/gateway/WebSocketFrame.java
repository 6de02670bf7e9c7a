package rdpdoctor.network.gateway;

import java.util.OptionalLong;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * A frame, RFC 6455 section 5.2. Whether a message goes on in the next frame does not matter here:
 * the packets in it tell their length themselves.
 */
record WebSocketFrame(int opcode, Bytes payload) {

  static final int BINARY = 0x2;
  static final int CLOSE = 0x8;
  static final int PING = 0x9;
  static final int PONG = 0xA;

  private static final int FINAL = 0x80;
  private static final int MASKED = 0x80;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;
  private static final int KEY_SIZE = 4;

  /** The size of the frame that begins so; empty while that cannot be told. */
  static OptionalLong size(Bytes head) throws DecodeException {
    if (head.size() < 2) {
      return OptionalLong.empty();
    }
    int short7 = head.get(1) & 0x7F;
    int more = short7 == LENGTH_16 ? 2 : short7 == LENGTH_64 ? 8 : 0;
    if (head.size() < 2 + more) {
      return OptionalLong.empty();
    }
    ByteReader reader = new ByteReader("WebSocket frame", head);
    reader.skip("FIN and opcode", 1);
    int keySize = (reader.u8("payload length") & MASKED) != 0 ? KEY_SIZE : 0;
    return OptionalLong.of(2 + more + keySize + length(short7, reader));
  }

  private static long length(int short7, ByteReader reader) throws DecodeException {
    return switch (short7) {
      case LENGTH_16 -> reader.u16be("payload length");
      case LENGTH_64 -> {
        if (reader.u32be("payload length, upper half") != 0) {
          throw reader.wrong("payload length", "above 4 GiB", "that of one packet");
        }
        yield reader.u32be("payload length");
      }
      default -> short7;
    };
  }

  /** Reads one whole frame, masked or not. */
  static WebSocketFrame decode(Bytes frame) throws DecodeException {
    ByteReader reader = new ByteReader("WebSocket frame", frame);
    int opcode = reader.u8("FIN and opcode") & 0x0F;
    int second = reader.u8("payload length");
    long length = length(second & 0x7F, reader);
    Bytes key = reader.bytes("masking key", (second & MASKED) != 0 ? KEY_SIZE : 0);
    Bytes payload = reader.bytes("payload", length);
    return new WebSocketFrame(opcode, key.isEmpty() ? payload : masked(payload, key));
  }

  /**
   * As a client sends it, whole and masked.
   *
   * @param key four random bytes
   */
  Bytes encode(Bytes key) {
    ByteWriter writer = new ByteWriter().u8(FINAL | opcode);
    if (payload.size() < LENGTH_16) {
      writer.u8(MASKED | payload.size());
    } else if (payload.size() <= 0xFFFF) {
      writer.u8(MASKED | LENGTH_16).u16be(payload.size());
    } else {
      writer.u8(MASKED | LENGTH_64).u32be(0).u32be(payload.size());
    }
    return writer.bytes(key).bytes(masked(payload, key)).toBytes();
  }

  private static Bytes masked(Bytes payload, Bytes key) {
    byte[] bytes = payload.toArray();
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= (byte) key.get(i % KEY_SIZE);
    }
    return Bytes.of(bytes);
  }
}
