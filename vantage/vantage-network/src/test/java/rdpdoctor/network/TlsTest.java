package rdpdoctor.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.network.Looks.value;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.ServerCertificate;
import rdpdoctor.network.Gallery.Exhibit;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.program.TemporaryFolder;
import rdpdoctor.testkit.server.OpenSslClient;
import rdpdoctor.testkit.server.Servers;

/** TLS as the probe sees it, held against what openssl and sslscan see. */
@ExtendWith(Gallery.Visit.class)
class TlsTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final Pattern PROTOCOL =
      Pattern.compile("<protocol type=\"tls\" version=\"(?<version>\\S+)\" enabled=\"1\" />");

  private final Gallery gallery;

  TlsTest(Gallery gallery) {
    this.gallery = gallery;
  }

  @ParameterizedTest
  @EnumSource
  @RequiresProgram("openssl")
  void versions_and_suites_are_those_that_openssl_agrees_on(Servers kind) {
    Exhibit exhibit = gallery.show(kind);
    Map<String, String> expected = new TreeMap<>();
    agreements(exhibit).forEach(agreement -> expected.put(agreement.version(), agreement.suite()));
    assertEquals(expected, accepted(exhibit.facts()));
    assertEquals(kind.tlsVersions(), List.copyOf(expected.keySet()));
  }

  @ParameterizedTest
  @EnumSource
  @RequiresProgram("openssl")
  void the_certificate_is_the_one_that_openssl_was_shown(Servers kind) {
    Exhibit exhibit = gallery.show(kind);
    for (OpenSslClient.Agreement agreement : agreements(exhibit)) {
      ServerCertificate certificate = value(exhibit.facts(), SecureFacts.CERTIFICATE);
      String shown = openSslReads(agreement.certificatePem());
      assertTrue(shown.contains("sha1 Fingerprint=" + withColons(certificate.sha1())), shown);
      assertTrue(shown.contains("sha256 Fingerprint=" + withColons(certificate.sha256())), shown);
      assertTrue(shown.contains("subject=" + certificate.subject()), shown);
      assertTrue(shown.contains("issuer=" + certificate.issuer()), shown);
      assertTrue(shown.contains("Public-Key: (%d bit)".formatted(certificate.keyBits())), shown);
      assertTrue(certificate.selfSigned());
    }
  }

  /** It asks for RDP's negotiation itself, and so is independent of what {@code openssl} sees. */
  @ParameterizedTest
  @EnumSource(names = {"XRDP_NEGOTIATE", "XRDP_TLS", "XRDP_TLS_1_0", "SHADOW_NLA", "SHADOW_TLS"})
  @RequiresProgram("sslscan")
  void versions_and_certificate_are_those_that_sslscan_finds(Servers kind) {
    Exhibit exhibit = gallery.show(kind);
    String scanned = sslscan(exhibit.server().toString());
    List<String> versions =
        PROTOCOL.matcher(scanned).results().map(found -> found.group("version")).toList();
    assertEquals(
        versions,
        accepted(exhibit.facts()).keySet().stream()
            .map(version -> version.equals("TLSv1") ? "1.0" : version.substring(4))
            .toList());
    ServerCertificate certificate = value(exhibit.facts(), SecureFacts.CERTIFICATE);
    assertTrue(scanned.contains("bits=\"%d\"".formatted(certificate.keyBits())), scanned);
    String subject = "<subject><![CDATA[%s]]>".formatted(certificate.names().getFirst());
    assertTrue(scanned.contains(subject), scanned);
  }

  private static List<OpenSslClient.Agreement> agreements(Exhibit exhibit) {
    return OpenSslClient.agreements(exhibit.server().host(), exhibit.server().port());
  }

  /** The suites by version; none where the server does not lead to TLS. */
  private static Map<String, String> accepted(Facts facts) {
    Map<String, String> accepted = new TreeMap<>();
    facts
        .value(SecureFacts.TLS_VERSIONS)
        .ifPresent(
            versions ->
                versions
                    .answers()
                    .forEach(
                        answer ->
                            answer
                                .suite()
                                .ifPresent(suite -> accepted.put(answer.version(), suite))));
    return accepted;
  }

  private static String openSslReads(String pem) {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      String file = folder.write("certificate.pem", pem).toString();
      return fingerprint(file, "-sha1") + fingerprint(file, "-sha256");
    }
  }

  private static String fingerprint(String file, String digest) {
    return Command.of("openssl", "x509", "-in", file, "-noout", "-fingerprint", digest)
        .with("-subject", "-issuer", "-text", "-nameopt", "rfc2253")
        .run(LIMIT)
        .orFail()
        .output();
  }

  private static String withColons(String hex) {
    return hex.replaceAll("(?<=..)(?=(..)+$)", ":");
  }

  private static String sslscan(String endpoint) {
    return Command.of("sslscan", "--rdp", "--xml=-", "--no-ciphersuites", "--no-groups")
        .with("--no-heartbleed", "--no-compression", "--no-fallback", "--no-renegotiation")
        .with(endpoint)
        .run(LIMIT)
        .orFail()
        .output();
  }
}
