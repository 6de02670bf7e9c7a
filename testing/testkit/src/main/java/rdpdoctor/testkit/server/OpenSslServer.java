package rdpdoctor.testkit.server;

import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;
import rdpdoctor.testkit.program.TemporaryFolder;
import rdpdoctor.testkit.tls.TestCertificate;

/** Recipe for {@code openssl s_server}: TLS from the first byte, no X.224 before it. */
public final class OpenSslServer implements Recipe {

  private final TestCertificate certificate;
  private final String[] options;

  private OpenSslServer(TestCertificate certificate, String... options) {
    this.certificate = certificate;
    this.options = options.clone();
  }

  /** The options are those of {@code s_server}, such as {@code -tls1_2}. */
  public static OpenSslServer with(TestCertificate certificate, String... options) {
    return new OpenSslServer(certificate, options);
  }

  @Override
  public String[] programs() {
    return new String[] {"openssl"};
  }

  @Override
  public RealServer start(Place place) {
    Programs.require(programs());
    TemporaryFolder folder = TemporaryFolder.create();
    String chain = folder.write("certificate.pem", certificate.certificatePem()).toString();
    String key = folder.write("key.pem", certificate.privateKeyPem()).toString();
    Command command =
        Command.of("openssl", "s_server", "-accept", place.host() + ":" + place.port())
            .with("-cert", chain, "-key", key, "-quiet", "-www")
            .with(options);
    return RealServer.start(place, command, folder, () -> {});
  }

  @Override
  public String toString() {
    return "openssl s_server " + String.join(" ", options);
  }
}
