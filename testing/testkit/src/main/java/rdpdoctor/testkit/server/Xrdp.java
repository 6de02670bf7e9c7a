package rdpdoctor.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;
import rdpdoctor.testkit.program.TemporaryFolder;
import rdpdoctor.testkit.tls.TestCertificate;

/**
 * Recipe for xrdp: the installed {@code xrdp.ini} with some settings changed, each named as that
 * file names it.
 */
public final class Xrdp implements Recipe {

  private static final Path INSTALLED_SETTINGS = Path.of("/etc/xrdp/xrdp.ini");

  private final Map<String, String> settings;
  private final Optional<TestCertificate> certificate;

  private Xrdp(Map<String, String> settings, Optional<TestCertificate> certificate) {
    this.settings = settings;
    this.certificate = certificate;
  }

  /** The layer is {@code rdp}, {@code tls} or {@code negotiate}. */
  public static Xrdp withSecurityLayer(String layer) {
    TestCertificate certificate = TestCertificate.named("WIN-LAB").build();
    return new Xrdp(Map.of(), Optional.of(certificate)).setting("security_layer", layer);
  }

  /** The level is {@code none}, {@code low}, {@code medium}, {@code high} or {@code fips}. */
  public Xrdp cryptLevel(String level) {
    return setting("crypt_level", level);
  }

  /** The versions are a list such as {@code TLSv1.2, TLSv1.3}. */
  public Xrdp tlsVersions(String versions) {
    return setting("ssl_protocols", versions);
  }

  /** OpenSSL's cipher list; {@code ALL:@SECLEVEL=0} lets TLS 1.0 work. */
  public Xrdp tlsCiphers(String ciphers) {
    return setting("tls_ciphers", ciphers);
  }

  public Xrdp certificate(TestCertificate certificate) {
    return new Xrdp(settings, Optional.of(certificate));
  }

  public Xrdp withoutCertificate() {
    return new Xrdp(settings, Optional.empty());
  }

  public Xrdp setting(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(settings);
    changed.put(name, value);
    return new Xrdp(changed, certificate);
  }

  @Override
  public String[] programs() {
    return new String[] {"xrdp"};
  }

  @Override
  public RealServer start(Place place) {
    Programs.require(programs());
    TemporaryFolder folder = TemporaryFolder.create();
    certificate.ifPresent(
        present -> {
          folder.write("certificate.pem", present.certificatePem());
          folder.write("key.pem", present.privateKeyPem());
        });
    Path file = folder.write("xrdp.ini", complete(place, folder).inGlobalsOf(installedSettings()));
    return RealServer.start(
        place, Command.of("xrdp", "-n", "-c", file.toString()), folder, () -> {});
  }

  private GlobalSettings complete(Place place, TemporaryFolder folder) {
    Map<String, String> complete = new LinkedHashMap<>(settings);
    complete.put("port", "tcp://%s:%d".formatted(place.host(), place.port()));
    complete.put("certificate", folder.resolve("certificate.pem").toString());
    complete.put("key_file", folder.resolve("key.pem").toString());
    // What a server says is its output, also where it says it in a file.
    complete.put("LogFile", "/dev/stdout");
    complete.put("EnableSyslog", "false");
    complete.put("EnableConsole", "true");
    return new GlobalSettings(complete);
  }

  private static String installedSettings() {
    try {
      return Files.readString(INSTALLED_SETTINGS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "xrdp " + settings;
  }

  /** Settings that replace those of the same names in the text of an {@code xrdp.ini}. */
  private record GlobalSettings(Map<String, String> settings) {

    /** Names are unique up to the logging section except for {@code port}, which comes first. */
    String inGlobalsOf(String ini) {
      String changed = ini;
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        changed = replaced(changed, setting.getKey(), setting.getValue());
      }
      return changed;
    }

    private static String replaced(String ini, String name, String value) {
      Matcher line = Pattern.compile("(?m)^#?" + Pattern.quote(name) + "=.*$").matcher(ini);
      if (!line.find()) {
        throw new IllegalArgumentException(INSTALLED_SETTINGS + " has no setting " + name);
      }
      return line.replaceFirst(Matcher.quoteReplacement(name + "=" + value));
    }
  }
}
