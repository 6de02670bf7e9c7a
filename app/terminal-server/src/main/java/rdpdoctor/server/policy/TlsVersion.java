package rdpdoctor.server.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** A version of TLS, by its name in the registry and in Java. */
public enum TlsVersion {
  TLS_1_0("TLS 1.0", "TLSv1"),
  TLS_1_1("TLS 1.1", "TLSv1.1"),
  TLS_1_2("TLS 1.2", "TLSv1.2"),
  TLS_1_3("TLS 1.3", "TLSv1.3");

  private final String schannel;
  private final String java;

  TlsVersion(String schannel, String java) {
    this.schannel = schannel;
    this.java = java;
  }

  /** As {@code SSLEngine} and {@code SSLSocket} name it. */
  public String java() {
    return java;
  }

  /** Those with these names below {@code SCHANNEL\Protocols}. */
  static Set<TlsVersion> named(Set<String> names) {
    Set<TlsVersion> versions = EnumSet.noneOf(TlsVersion.class);
    Arrays.stream(values())
        .filter(version -> names.contains(version.schannel))
        .forEach(versions::add);
    return versions;
  }
}
