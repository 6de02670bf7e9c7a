package rdpdoctor.rdp.ntlm;

import java.nio.charset.StandardCharsets;
import javax.crypto.Cipher;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * One direction of message security, [MS-NLMP] 3.4, with extended session security, 128 bits and
 * key exchange:
 *
 * <pre>
 * Version 1 (4) | Checksum (8), encrypted | SeqNum (4) | message, encrypted
 * </pre>
 */
final class SealingChannel {

  private static final int SIGNATURE_SIZE = 16;
  private static final int VERSION = 1;
  private static final int CHECKSUM_SIZE = 8;

  private final Bytes signingKey;
  private final Bytes sealingKey;
  private Cipher cipher;
  private int sequence;

  private SealingChannel(Bytes sessionKey, String direction) {
    this.signingKey = key(sessionKey, direction, "signing");
    this.sealingKey = key(sessionKey, direction, "sealing");
    this.cipher = Digests.rc4(sealingKey);
  }

  static SealingChannel clientToServer(Bytes sessionKey) {
    return new SealingChannel(sessionKey, "client-to-server");
  }

  static SealingChannel serverToClient(Bytes sessionKey) {
    return new SealingChannel(sessionKey, "server-to-client");
  }

  Bytes seal(byte[] message) {
    Bytes sealed = Bytes.of(cipher.update(message));
    return signature(message).plus(sealed);
  }

  Bytes open(Bytes message) throws DecodeException {
    return Bytes.of(openSecret(message));
  }

  /** Whoever asks overwrites the array after use. */
  byte[] openSecret(Bytes message) throws DecodeException {
    ByteReader reader = new ByteReader("NTLM sealed message", message);
    Bytes signature = reader.bytes("signature", SIGNATURE_SIZE);
    Bytes sealed = reader.rest();
    if (sealed.isEmpty()) {
      throw reader.wrong("message", "empty", "at least one byte");
    }
    byte[] opened = cipher.update(sealed.toArray());
    expectSame(reader, signature(opened), signature);
    return opened;
  }

  Bytes sign(Bytes message) {
    return signature(message.toArray());
  }

  void verify(Bytes message, Bytes signature) throws DecodeException {
    ByteReader reader = new ByteReader("NTLMSSP_MESSAGE_SIGNATURE", signature);
    Bytes actual = reader.bytes("signature", SIGNATURE_SIZE);
    reader.expectEnd();
    expectSame(reader, signature(message.toArray()), actual);
  }

  /** The cipher begins anew; the numbers go on. */
  void rewind() {
    cipher = Digests.rc4(sealingKey);
  }

  private Bytes signature(byte[] message) {
    Bytes number = new ByteWriter().u32le(sequence++).toBytes();
    Bytes checksum = Digests.hmacMd5(signingKey, number, message).first(CHECKSUM_SIZE);
    return new ByteWriter()
        .u32le(VERSION)
        .bytes(Bytes.of(cipher.update(checksum.toArray())))
        .bytes(number)
        .toBytes();
  }

  private static void expectSame(ByteReader reader, Bytes expected, Bytes actual)
      throws DecodeException {
    if (!Digests.same(expected, actual)) {
      throw reader.wrong("signature", actual.toHex(), "the one of this session's key");
    }
  }

  private static Bytes key(Bytes sessionKey, String direction, String purpose) {
    String magic = "session key to %s %s key magic constant\0".formatted(direction, purpose);
    return Digests.md5(sessionKey, Bytes.of(magic.getBytes(StandardCharsets.US_ASCII)));
  }
}
