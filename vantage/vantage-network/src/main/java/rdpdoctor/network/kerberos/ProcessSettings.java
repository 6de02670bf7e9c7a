package rdpdoctor.network.kerberos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import rdpdoctor.network.Endpoint;

/**
 * The settings of the JDK's Kerberos, of which a process has one set: a krb5.conf that leads every
 * realm to the relay. It lasts from opening to closing, and nobody else's attempt comes between.
 */
final class ProcessSettings implements AutoCloseable {

  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  /** The relay keeps the time; the JDK must not give up just before it learns why. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final String FILE = "java.security.krb5.conf";
  private static final Set<String> PROPERTIES =
      Set.of(FILE, "java.security.krb5.realm", "java.security.krb5.kdc");

  private final Path file;
  private final Map<String, Optional<String>> before = new LinkedHashMap<>();

  private ProcessSettings(Path file) {
    this.file = file;
  }

  /**
   * Puts them in force for the next login module that reads them anew.
   *
   * @param realms the client's first
   */
  static ProcessSettings inForce(Set<String> realms, Endpoint relay, Duration limit) {
    ONE_AT_A_TIME.lock();
    try {
      // Only its owner may read it, as the JDK creates it, though it holds no secret.
      Path file = Files.createTempFile("rdpdoctor-", ".krb5.conf");
      Files.writeString(file, text(realms, relay, limit), StandardCharsets.US_ASCII);
      ProcessSettings settings = new ProcessSettings(file);
      settings.replaceProperties();
      return settings;
    } catch (IOException e) {
      ONE_AT_A_TIME.unlock();
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The KDC is to judge the clocks, and to say so with its own time: hence a client that minds no
   * skew. A server's half of the proof is compared to the microsecond in any case.
   */
  static String text(Set<String> realms, Endpoint relay, Duration limit) {
    String settings =
        """
        [libdefaults]
        default_realm = %s
        dns_lookup_kdc = false
        dns_lookup_realm = false
        udp_preference_limit = 1
        kdc_timeout = %d
        max_retries = 1
        clockskew = 1000000000
        allow_weak_crypto = false
        [realms]
        """
            .formatted(realms.iterator().next(), limit.plus(GRACE).toMillis());
    return realms.stream()
        .map(realm -> "%s = {\nkdc = %s\n}\n".formatted(realm, relay))
        .collect(Collectors.joining("", settings, ""));
  }

  private void replaceProperties() {
    PROPERTIES.forEach(name -> before.put(name, Optional.ofNullable(System.clearProperty(name))));
    System.setProperty(FILE, file.toString());
  }

  @Override
  public void close() {
    try {
      before.forEach(ProcessSettings::restore);
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static void restore(String name, Optional<String> value) {
    value.ifPresentOrElse(text -> System.setProperty(name, text), () -> System.clearProperty(name));
  }
}
