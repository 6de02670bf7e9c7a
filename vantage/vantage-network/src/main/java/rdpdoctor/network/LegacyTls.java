package rdpdoctor.network;

import java.security.Security;

/** Lets this process speak the TLS that old servers speak, so that it can say that they do. */
public final class LegacyTls {

  private static final String[] RESTRICTIONS = {
    "jdk.tls.disabledAlgorithms", "jdk.certpath.disabledAlgorithms", "jdk.tls.legacyAlgorithms"
  };

  private LegacyTls() {}

  /**
   * Lifts the restrictions of the Java platform. They are read when the first TLS class loads, so
   * this comes before; and they count for the whole process, which must therefore send no secret by
   * TLS.
   */
  public static void allow() {
    for (String restriction : RESTRICTIONS) {
      Security.setProperty(restriction, "");
    }
  }
}
