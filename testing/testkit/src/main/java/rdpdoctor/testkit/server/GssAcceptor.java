package rdpdoctor.testkit.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;
import rdpdoctor.testkit.program.TemporaryFolder;

/**
 * Recipe for an acceptor of Kerberos, bare or within SPNEGO: MIT's libgssapi behind a socket. What
 * it understands is told in its script.
 */
public final class GssAcceptor implements Recipe {

  private static final String PYTHON = "/usr/bin/python3";
  private static final String SCRIPT = "gss-acceptor.py";

  private final Path settings;
  private final Path keytab;

  private GssAcceptor(Path settings, Path keytab) {
    this.settings = settings;
    this.keytab = keytab;
  }

  /** Holds the keys of a service, and the krb5.conf of its realm. */
  public static GssAcceptor withKeys(Path keytab, Path settings) {
    return new GssAcceptor(settings, keytab);
  }

  /** Skips the test where the library for Python is not installed. */
  public static void require() {
    boolean isThere =
        Programs.find("python3").isPresent()
            && Command.of(PYTHON, "-c", "import gssapi").run(Duration.ofSeconds(10)).exitCode()
                == 0;
    Programs.require(isThere, "python3-gssapi is not installed: apt-get install python3-gssapi");
  }

  @Override
  public String[] programs() {
    return new String[] {"python3"};
  }

  @Override
  public RealServer start(Place place) {
    require();
    TemporaryFolder folder = TemporaryFolder.create();
    Path script = folder.write(SCRIPT, script());
    Command command =
        Command.of(PYTHON, script.toString(), place.host(), Integer.toString(place.port()))
            .in("KRB5_CONFIG", settings.toString())
            .in("KRB5_KTNAME", keytab.toString())
            // Each test has keys of its own; the cache of all would be a file of the system.
            .in("KRB5RCACHENAME", "none:");
    return RealServer.start(place, command, folder, () -> {});
  }

  private static String script() {
    try (InputStream resource = GssAcceptor.class.getResourceAsStream(SCRIPT)) {
      byte[] bytes = Objects.requireNonNull(resource, SCRIPT).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
