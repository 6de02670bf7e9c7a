package rdpdoctor.rdp.security;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** 3DES in CBC mode with a truncated HMAC-SHA1 as signature, [MS-RDPBCGR] 5.3.6.2. */
final class FipsCipher implements PduCipher {

  private static final int BLOCK_SIZE = 8;
  private static final int SIGNATURE_SIZE = 8;
  private static final int HEADER_LENGTH = 0x10;
  private static final int VERSION = 1;
  private static final Bytes INITIAL_VECTOR = Bytes.hex("1234567890abcdef");

  private final Bytes macKey;
  private final Cipher clientToServer;
  private final Cipher serverToClient;
  private long sealed;
  private long opened;

  private FipsCipher(Bytes macKey, Cipher clientToServer, Cipher serverToClient) {
    this.macKey = macKey;
    this.clientToServer = clientToServer;
    this.serverToClient = serverToClient;
  }

  static FipsCipher derive(Bytes clientRandom, Bytes serverRandom) {
    Bytes encrypt = Digests.sha1(clientRandom.slice(16, 32), serverRandom.slice(16, 32));
    Bytes decrypt = Digests.sha1(clientRandom.slice(0, 16), serverRandom.slice(0, 16));
    return new FipsCipher(
        Digests.sha1(decrypt, encrypt),
        tripleDes(Cipher.ENCRYPT_MODE, encrypt),
        tripleDes(Cipher.DECRYPT_MODE, decrypt));
  }

  @Override
  public Bytes seal(int flags, Bytes data) {
    int padding = (BLOCK_SIZE - data.size() % BLOCK_SIZE) % BLOCK_SIZE;
    Bytes padded = new ByteWriter().bytes(data).zeros(padding).toBytes();
    return PduCipher.header(flags | SEC_ENCRYPT)
        .u16le(HEADER_LENGTH)
        .u8(VERSION)
        .u8(padding)
        .bytes(signature(data, sealed++))
        .bytes(Bytes.of(clientToServer.update(padded.toArray())))
        .toBytes();
  }

  @Override
  public Opened open(Bytes pdu) throws DecodeException {
    ByteReader reader = new ByteReader("FIPS security header", pdu);
    int flags = PduCipher.readHeader(reader);
    if ((flags & SEC_ENCRYPT) == 0) {
      return new Opened(flags, reader.rest());
    }
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
    Bytes padded = Bytes.of(serverToClient.update(encrypted.toArray()));
    Bytes data = padded.first(padded.size() - padding);
    if (!signature(data, opened++).equals(signature)) {
      throw reader.wrong("dataSignature", signature.toHex(), "the MAC of the data");
    }
    return new Opened(flags, data);
  }

  private Bytes signature(Bytes data, long count) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(macKey.toArray(), "HmacSHA1"));
      mac.update(data.toArray());
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
