package rdpdoctor.rdp.security;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * 3DES in CBC mode with a truncated HMAC-SHA1 as signature, [MS-RDPBCGR] 5.3.6.2. Its keys are not
 * updated, and its signature counts the packets in any case.
 */
final class FipsEnvelope implements Envelope {

  private static final int BLOCK_SIZE = 8;
  private static final int SIGNATURE_SIZE = 8;
  private static final int HEADER_LENGTH = 0x10;
  private static final int VERSION = 1;
  private static final Bytes INITIAL_VECTOR = Bytes.hex("1234567890abcdef");

  private final Bytes macKey;
  private final Cipher outgoing;
  private final Cipher incoming;
  private long sealed;
  private long opened;

  private FipsEnvelope(Bytes outgoingKey, Bytes incomingKey, Bytes macKey) {
    this.macKey = macKey;
    this.outgoing = tripleDes(Cipher.ENCRYPT_MODE, outgoingKey);
    this.incoming = tripleDes(Cipher.DECRYPT_MODE, incomingKey);
  }

  static FipsEnvelope ofClient(Bytes clientRandom, Bytes serverRandom) {
    Bytes fromClient = fromClient(clientRandom, serverRandom);
    Bytes fromServer = fromServer(clientRandom, serverRandom);
    return new FipsEnvelope(fromClient, fromServer, Digests.sha1(fromServer, fromClient));
  }

  static FipsEnvelope ofServer(Bytes clientRandom, Bytes serverRandom) {
    Bytes fromClient = fromClient(clientRandom, serverRandom);
    Bytes fromServer = fromServer(clientRandom, serverRandom);
    return new FipsEnvelope(fromServer, fromClient, Digests.sha1(fromServer, fromClient));
  }

  private static Bytes fromClient(Bytes clientRandom, Bytes serverRandom) {
    return Digests.sha1(clientRandom.slice(16, 32), serverRandom.slice(16, 32));
  }

  private static Bytes fromServer(Bytes clientRandom, Bytes serverRandom) {
    return Digests.sha1(clientRandom.slice(0, 16), serverRandom.slice(0, 16));
  }

  @Override
  public String structure() {
    return "FIPS security header";
  }

  @Override
  public Bytes seal(boolean salted, byte[] data) {
    int padding = (BLOCK_SIZE - data.length % BLOCK_SIZE) % BLOCK_SIZE;
    byte[] padded = Arrays.copyOf(data, data.length + padding);
    Bytes encrypted = encrypted(padded);
    Arrays.fill(padded, (byte) 0);
    return new ByteWriter()
        .u16le(HEADER_LENGTH)
        .u8(VERSION)
        .u8(padding)
        .bytes(signature(data, sealed++))
        .bytes(encrypted)
        .toBytes();
  }

  private Bytes encrypted(byte[] padded) {
    return padded.length == 0 ? Bytes.empty() : Bytes.of(outgoing.update(padded));
  }

  @Override
  public Bytes open(boolean salted, ByteReader reader) throws DecodeException {
    int length = reader.u16le("length");
    if (length != HEADER_LENGTH) {
      throw reader.wrong("length", Integer.toString(length), "16");
    }
    reader.skip("version", 1);
    int padding = reader.u8("padlen");
    Bytes signature = reader.bytes("dataSignature", SIGNATURE_SIZE);
    Bytes encrypted = reader.rest();
    if (encrypted.isEmpty() || encrypted.size() % BLOCK_SIZE != 0) {
      throw reader.wrong("data", encrypted.size() + " bytes long", "a multiple of 8");
    }
    if (padding >= encrypted.size()) {
      throw reader.wrong("padlen", Integer.toString(padding), "less than the data");
    }
    Bytes padded = Bytes.of(incoming.update(encrypted.toArray()));
    Bytes data = padded.first(padded.size() - padding);
    if (!signature(data.toArray(), opened++).equals(signature)) {
      throw reader.wrong("dataSignature", signature.toHex(), "the MAC of the data");
    }
    return data;
  }

  private Bytes signature(byte[] data, long count) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(macKey.toArray(), "HmacSHA1"));
      mac.update(data);
      mac.update(new ByteWriter().u32le(count).toBytes().toArray());
      return Bytes.of(mac.doFinal()).first(SIGNATURE_SIZE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform has no HmacSHA1", e);
    }
  }

  private static Cipher tripleDes(int mode, Bytes secret) {
    try {
      Cipher cipher = Cipher.getInstance("DESede/CBC/NoPadding");
      byte[] key = TripleDesKey.expand(secret.plus(secret.first(1))).toArray();
      cipher.init(
          mode, new SecretKeySpec(key, "DESede"), new IvParameterSpec(INITIAL_VECTOR.toArray()));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform has no DESede", e);
    }
  }
}
