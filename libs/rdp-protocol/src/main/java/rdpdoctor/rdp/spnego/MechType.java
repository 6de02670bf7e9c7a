package rdpdoctor.rdp.spnego;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

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

  /** The mechanism of a token that stands outside SPNEGO; empty for one of SPNEGO. */
  static Optional<MechType> ofBare(Bytes token) {
    if (token.first(NTLM_SIGNATURE.size()).equals(NTLM_SIGNATURE)) {
      return Optional.of(NTLMSSP);
    }
    return KERBEROS.isNamedIn(token) ? Optional.of(KERBEROS) : Optional.empty();
  }

  /** Whether the header of RFC 2743 section 3.1 names this mechanism. */
  private boolean isNamedIn(Bytes token) {
    ByteReader reader = new ByteReader("InitialContextToken", token);
    try {
      Bytes inner = Ber.read(reader, "token", Ber.APPLICATION_0);
      Bytes name = Ber.element(Ber.OBJECT_IDENTIFIER, oid);
      return inner.first(name.size()).equals(name);
    } catch (DecodeException e) {
      return false;
    }
  }
}
