package rdpdoctor.diagnosis.facts;

import java.util.List;

/** One handshake for each TLS version, oldest first. */
public record TlsVersions(List<TlsVersionAnswer> answers) {
  public TlsVersions {
    answers = List.copyOf(answers);
  }
}
