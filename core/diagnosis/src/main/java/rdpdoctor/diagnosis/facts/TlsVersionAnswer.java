package rdpdoctor.diagnosis.facts;

import java.util.Optional;

/**
 * A handshake that offered one TLS version alone.
 *
 * @param version {@code TLSv1.2}, as the JDK and OpenSSL write it
 * @param suite the cipher suite by its IANA name, where the handshake was accepted
 * @param alert the description of the alert, where one ended it
 */
public record TlsVersionAnswer(
    String version, TlsVersionOutcome outcome, Optional<String> suite, Optional<Integer> alert) {}
