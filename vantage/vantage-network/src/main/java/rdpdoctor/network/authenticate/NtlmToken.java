package rdpdoctor.network.authenticate;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rdpdoctor.rdp.wire.Bytes;

/**
 * Finds the NTLM message in a token of CredSSP: alone, or in the SPNEGO that some servers speak.
 */
final class NtlmToken {

  private static final Bytes SIGNATURE = Bytes.of("NTLMSSP\0".getBytes(StandardCharsets.US_ASCII));

  private NtlmToken() {}

  static Optional<Bytes> messageIn(Bytes token) {
    for (int i = 0; i + SIGNATURE.size() <= token.size(); i++) {
      if (token.slice(i, i + SIGNATURE.size()).equals(SIGNATURE)) {
        return Optional.of(token.from(i));
      }
    }
    return Optional.empty();
  }
}
