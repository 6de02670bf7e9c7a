package rdpdoctor.rdp.ntlm;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Locale;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * MsvAvChannelBindings: the MD5 of a gss_channel_bindings_struct, RFC 4121 section 4.1.1.2, which
 * names the server's certificate as tls-server-end-point, RFC 5929 section 4.
 */
public final class ChannelBindings {

  /** What a client sends that binds to no channel. */
  public static final Bytes NONE = Bytes.of(new byte[16]);

  private ChannelBindings() {}

  public static Bytes of(X509Certificate certificate) throws GeneralSecurityException {
    MessageDigest digest = endPointDigest(certificate.getSigAlgName());
    return ofEndPoint(Bytes.of(digest.digest(certificate.getEncoded())));
  }

  static Bytes ofEndPoint(Bytes certificateHash) {
    Bytes application =
        new ByteWriter().ascii("tls-server-end-point:").bytes(certificateHash).toBytes();
    return Digests.md5(
        new ByteWriter()
            .zeros(8) // initiator_addrtype, initiator_address.length
            .zeros(8) // acceptor_addrtype, acceptor_address.length
            .u32le(application.size())
            .bytes(application)
            .toBytes());
  }

  /** The hash function of the certificate's signature, but SHA-256 instead of MD5 and SHA-1. */
  private static MessageDigest endPointDigest(String signature) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance(
        switch (signature.toUpperCase(Locale.ROOT).replaceFirst("WITH.*", "")) {
          case "SHA384" -> "SHA-384";
          case "SHA512" -> "SHA-512";
          // RFC 5929 leaves signatures without a hash function open; SHA-256 is what is used.
          default -> "SHA-256";
        });
  }
}
