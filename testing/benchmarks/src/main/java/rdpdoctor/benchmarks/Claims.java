package rdpdoctor.benchmarks;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a tool says of a server; an aspect that it says nothing of is not there. */
record Claims(Map<Aspect, Object> said) {

  /** What can be said of a server that tools differ on. */
  enum Aspect {
    /** A set of protocol names that the server takes. */
    PROTOCOLS,
    /** A set of requests with the answer to each, word for word. */
    ANSWERS,
    /** The encryptionLevel of standard RDP security, 0 to 4. */
    LEVEL,
    /** A set of the encryption methods of standard RDP security: 40, 56, 128, FIPS. */
    METHODS,
    /** A list of the TLS versions, as OpenSSL names them. */
    TLS,
    /** A list of versions with the suite that is agreed on, by its IANA name. */
    SUITES,
    /** The certificate by its SHA-256 thumbprint. */
    CERTIFICATE
  }

  Claims {
    said = Map.copyOf(said);
  }

  static Claims none() {
    return new Claims(Map.of());
  }

  Claims and(Aspect aspect, Object claim) {
    Map<Aspect, Object> more = new EnumMap<>(Aspect.class);
    more.putAll(said);
    more.put(aspect, claim);
    return new Claims(more);
  }

  /** {@code protocols right, level silent, methods -, tls wrong [TLSv1.2]}. */
  String judgedBy(Claims truth) {
    return Arrays.stream(Aspect.values())
        .map(aspect -> aspect.name().toLowerCase(Locale.ROOT) + " " + judged(aspect, truth))
        .collect(Collectors.joining(", "));
  }

  /** Nothing that it says is wrong, and it says which protocols the server takes. */
  boolean isRight(Claims truth) {
    return judged(Aspect.PROTOCOLS, truth).equals("right")
        && Arrays.stream(Aspect.values())
            .noneMatch(aspect -> judged(aspect, truth).startsWith("wrong"));
  }

  /** Nobody is judged where the truth is not known. */
  private String judged(Aspect aspect, Claims truth) {
    if (!truth.said.containsKey(aspect)) {
      return "-";
    }
    if (!said.containsKey(aspect)) {
      return "silent";
    }
    Object claim = said.get(aspect);
    return truth.said.get(aspect).equals(claim) ? "right" : "wrong " + claim;
  }

  /** All but the answers, which are many. */
  @Override
  public String toString() {
    return Arrays.stream(Aspect.values())
        .filter(said::containsKey)
        .filter(aspect -> aspect != Aspect.ANSWERS)
        .map(aspect -> aspect.name().toLowerCase(Locale.ROOT) + " " + said.get(aspect))
        .collect(Collectors.joining(", "));
  }
}
