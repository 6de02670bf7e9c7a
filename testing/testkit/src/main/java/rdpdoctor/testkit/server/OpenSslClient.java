package rdpdoctor.testkit.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rdpdoctor.testkit.program.Command;

/** What {@code openssl s_client} agrees on with a server: an opinion that is not ours. */
public final class OpenSslClient {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final List<String> VERSIONS = List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

  private static final Pattern SESSION =
      Pattern.compile("(?m)^New, TLSv1\\S*, Cipher is (?<cipher>\\S+)$");

  private static final Pattern CERTIFICATE =
      Pattern.compile("(?s)-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----");

  private OpenSslClient() {}

  /**
   * What a handshake ended with.
   *
   * @param version {@code TLSv1} to {@code TLSv1.3}
   * @param suite by its IANA name
   * @param certificatePem of the server itself, without a chain
   */
  public record Agreement(String version, String suite, String certificatePem) {}

  /** One agreement for each version that the RDP server accepts when it is offered alone. */
  public static List<Agreement> agreements(String host, int port) {
    try (NegotiatingForwarder forwarder = NegotiatingForwarder.to(host, port)) {
      return VERSIONS.stream()
          .flatMap(version -> agreement(forwarder.endpoint(), version).stream())
          .toList();
    }
  }

  /** Offers one version to a server that speaks TLS from the first byte. */
  public static Optional<Agreement> agreement(String endpoint, String version) {
    String option = "-" + version.replace("TLSv", "tls").replace('.', '_');
    String output =
        Command.of("openssl", "s_client", "-connect", endpoint, option)
            .with("-cipher", "ALL:@SECLEVEL=0")
            .run(LIMIT)
            .output();
    Matcher session = SESSION.matcher(output);
    Matcher certificate = CERTIFICATE.matcher(output);
    return session.find() && certificate.find()
        ? Optional.of(
            new Agreement(version, ianaName(session.group("cipher")), certificate.group()))
        : Optional.empty();
  }

  /** OpenSSL lists its suites one a line: the IANA name, a dash, its own name. */
  private static String ianaName(String cipher) {
    return Command.of("openssl", "ciphers", "-stdname", "ALL:COMPLEMENTOFALL:@SECLEVEL=0")
        .run(LIMIT)
        .orFail()
        .output()
        .lines()
        .map(line -> line.split("\\s+", 4))
        .filter(fields -> fields[2].equals(cipher))
        .map(fields -> fields[0])
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("openssl does not list " + cipher));
  }
}
