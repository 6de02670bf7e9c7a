package rdpdoctor.rdp.credssp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * What both sides say of the server's key in pubKeyAuth, [MS-CSSP] 3.1.5: that TLS ends where the
 * sign-in ends, and nobody sits in between.
 *
 * @param subjectPublicKey the bits of the key in the server's certificate
 * @param nonce 32 random bytes of the client, for the hashes of version 5 and later
 */
record PublicKeyBinding(Bytes subjectPublicKey, Bytes nonce) {

  static final int NONCE_SIZE = 32;

  private static final int FIRST_VERSION_WITH_HASHES = 5;
  private static final String CLIENT_MAGIC = "CredSSP Client-To-Server Binding Hash\0";
  private static final String SERVER_MAGIC = "CredSSP Server-To-Client Binding Hash\0";

  PublicKeyBinding {
    if (nonce.size() != NONCE_SIZE || subjectPublicKey.isEmpty()) {
      throw new IllegalArgumentException(
          "client nonce and key are %d and %d bytes long, expected 32 and at least 1"
              .formatted(nonce.size(), subjectPublicKey.size()));
    }
  }

  /** The key of an X.509 SubjectPublicKeyInfo, as PublicKey.getEncoded gives it. */
  static PublicKeyBinding of(Bytes subjectPublicKeyInfo, Bytes nonce) throws DecodeException {
    String structure = "SubjectPublicKeyInfo";
    ByteReader outer = new ByteReader(structure, subjectPublicKeyInfo);
    ByteReader reader = new ByteReader(structure, Ber.read(outer, structure, Ber.SEQUENCE));
    Ber.read(reader, "algorithm", Ber.SEQUENCE);
    Bytes bits = Ber.read(reader, "subjectPublicKey", Ber.BIT_STRING);
    ByteReader key = new ByteReader(structure, bits);
    key.expect("unused bits", 0);
    return new PublicKeyBinding(key.rest(), nonce);
  }

  static boolean usesHashes(int version) {
    return version >= FIRST_VERSION_WITH_HASHES;
  }

  Bytes ofClient(int version) {
    return usesHashes(version) ? hash(CLIENT_MAGIC) : subjectPublicKey;
  }

  Bytes ofServer(int version) {
    return usesHashes(version) ? hash(SERVER_MAGIC) : incremented();
  }

  private Bytes incremented() {
    return new ByteWriter()
        .u8(subjectPublicKey.get(0) + 1)
        .bytes(subjectPublicKey.from(1))
        .toBytes();
  }

  private Bytes hash(String magic) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(magic.getBytes(StandardCharsets.US_ASCII));
      digest.update(nonce.toArray());
      return Bytes.of(digest.digest(subjectPublicKey.toArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
