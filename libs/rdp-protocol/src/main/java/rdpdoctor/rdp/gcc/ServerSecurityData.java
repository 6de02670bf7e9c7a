package rdpdoctor.rdp.gcc;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Server Security Data, [MS-RDPBCGR] 2.2.1.4.3.
 *
 * @param encryptionMethod one of {@link EncryptionMethod}
 * @param encryptionLevel 0 none, 1 low, 2 client compatible, 3 high, 4 FIPS
 * @param serverRandom empty where nothing is encrypted
 * @param serverCertificate as sent; empty where nothing is encrypted
 */
public record ServerSecurityData(
    int encryptionMethod, int encryptionLevel, Bytes serverRandom, Bytes serverCertificate) {

  private static final int RANDOM_SIZE = 32;

  /** RDP itself encrypts nothing: TLS does, or nobody. */
  public static ServerSecurityData none() {
    return new ServerSecurityData(EncryptionMethod.NONE, 0, Bytes.empty(), Bytes.empty());
  }

  /** Whether this is standard RDP security, where a security header stands before every PDU. */
  public boolean isEncrypting() {
    return encryptionMethod != EncryptionMethod.NONE;
  }

  Bytes encode() {
    ByteWriter writer = new ByteWriter().u32le(encryptionMethod).u32le(encryptionLevel);
    if (!serverRandom.isEmpty()) {
      writer
          .u32le(serverRandom.size())
          .u32le(serverCertificate.size())
          .bytes(serverRandom)
          .bytes(serverCertificate);
    }
    return writer.toBytes();
  }

  static ServerSecurityData decode(Bytes content) throws DecodeException {
    ByteReader reader = new ByteReader("server security data", content);
    int method = reader.i32le("encryptionMethod");
    int level = reader.i32le("encryptionLevel");
    boolean encrypts = method != EncryptionMethod.NONE || (level != 0 && reader.hasRemaining());
    if (!encrypts) {
      return new ServerSecurityData(method, level, Bytes.empty(), Bytes.empty());
    }
    long randomLength = reader.u32le("serverRandomLen");
    if (randomLength != RANDOM_SIZE) {
      throw reader.wrong("serverRandomLen", Long.toString(randomLength), "32");
    }
    long certificateLength = reader.u32le("serverCertLen");
    Bytes random = reader.bytes("serverRandom", randomLength);
    return new ServerSecurityData(
        method, level, random, reader.bytes("serverCertificate", certificateLength));
  }
}
