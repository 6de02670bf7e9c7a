package rdpdoctor.rdp.spnego;

import java.nio.charset.StandardCharsets;
import rdpdoctor.rdp.wire.Bytes;

/** The mechanisms that Windows offers, by the content of their object identifiers. */
public enum MechType {
  /** 1.3.6.1.4.1.311.2.2.10, [MS-NLMP]. */
  NTLMSSP("2b06010401823702020a"),
  /** 1.2.840.113554.1.2.2, RFC 4121. */
  KERBEROS("2a864886f712010202"),
  /** 1.2.840.48018.1.2.2: the same with a bit lost, which Windows 2000 began and all speak. */
  MICROSOFT_KERBEROS("2a864882f712010202");

  private static final Bytes NTLM_SIGNATURE =
      Bytes.of("NTLMSSP\0".getBytes(StandardCharsets.US_ASCII));

  private final Bytes oid;

  MechType(String hex) {
    this.oid = Bytes.hex(hex);
  }

  public Bytes oid() {
    return oid;
  }

  /** Whether a token is one of NTLM itself, outside SPNEGO. */
  static boolean isNtlm(Bytes token) {
    return token.first(NTLM_SIGNATURE.size()).equals(NTLM_SIGNATURE);
  }
}
