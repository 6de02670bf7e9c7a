package rdpdoctor.rdp.security;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * RC4 with a truncated MD5 as signature, [MS-RDPBCGR] 5.3.6.1. The keys would be updated after 4096
 * packets; a diagnosis ends long before.
 */
final class Rc4Cipher implements PduCipher {

  private static final int SIGNATURE_SIZE = 8;
  private static final Bytes PAD_1 = Bytes.hex("36".repeat(40));
  private static final Bytes PAD_2 = Bytes.hex("5c".repeat(48));

  private final Bytes macKey;
  private final Cipher clientToServer;
  private final Cipher serverToClient;

  Rc4Cipher(SessionKeys keys) {
    this.macKey = keys.mac();
    this.clientToServer = rc4(Cipher.ENCRYPT_MODE, keys.clientToServer());
    this.serverToClient = rc4(Cipher.DECRYPT_MODE, keys.serverToClient());
  }

  @Override
  public Bytes seal(int flags, Bytes data) {
    return PduCipher.header(flags | SEC_ENCRYPT)
        .bytes(signature(data))
        .bytes(Bytes.of(clientToServer.update(data.toArray())))
        .toBytes();
  }

  @Override
  public Opened open(Bytes pdu) throws DecodeException {
    ByteReader reader = new ByteReader("security header", pdu);
    int flags = PduCipher.readHeader(reader);
    if ((flags & SEC_ENCRYPT) == 0) {
      return new Opened(flags, reader.rest());
    }
    Bytes signature = reader.bytes("dataSignature", SIGNATURE_SIZE);
    Bytes encrypted = reader.rest();
    if (encrypted.isEmpty()) {
      throw reader.wrong("data", "empty", "at least one byte");
    }
    Bytes data = Bytes.of(serverToClient.update(encrypted.toArray()));
    // A salted signature (SEC_SECURE_CHECKSUM) is never asked for, so there is one form only.
    if (!signature(data).equals(signature)) {
      throw reader.wrong("dataSignature", signature.toHex(), "the MAC of the data");
    }
    return new Opened(flags, data);
  }

  private Bytes signature(Bytes data) {
    Bytes length = new ByteWriter().u32le(data.size()).toBytes();
    Bytes inner = Digests.sha1(macKey, PAD_1, length, data);
    return Digests.md5(macKey, PAD_2, inner).first(SIGNATURE_SIZE);
  }

  private static Cipher rc4(int mode, Bytes key) {
    try {
      Cipher cipher = Cipher.getInstance("ARCFOUR");
      cipher.init(mode, new SecretKeySpec(key.toArray(), "ARCFOUR"));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform has no ARCFOUR", e);
    }
  }
}
