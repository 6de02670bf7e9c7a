package rdpdoctor.benchmarks;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rdpdoctor.testkit.net.LoopbackNamespace;
import rdpdoctor.testkit.program.Command;

/** TLS 1.3 handshakes a second that {@code openssl s_time} does, one client, no resumption. */
final class HandshakeRate {

  private static final int SECONDS = 6;

  private static final Pattern CONNECTIONS =
      Pattern.compile("(\\d+) connections in (\\d+) real seconds");

  private HandshakeRate() {}

  static double of(String endpoint, LoopbackNamespace machine) {
    Command client =
        Command.of("openssl", "s_time", "-connect", endpoint, "-new", "-tls1_3")
            .with("-time", Integer.toString(SECONDS));
    String output = machine.run(client, Duration.ofMinutes(1)).output();
    Matcher connections = CONNECTIONS.matcher(output);
    if (!connections.find()) {
      throw new IllegalStateException("openssl s_time told no connections: " + output);
    }
    // It says how long it ran in whole seconds, the one that it was in when it ended included.
    return Double.parseDouble(connections.group(1)) / SECONDS;
  }
}
