package rdpdoctor.benchmarks;

import java.util.List;
import rdpdoctor.testkit.program.Command;

/** sslscan, which knows how RDP begins but tells only of TLS. */
record SslScan() implements Tool {

  @Override
  public String name() {
    return "sslscan";
  }

  @Override
  public Command command(String host, int port) {
    return Command.of("sslscan", "--no-colour", "--rdp", host + ":" + port);
  }

  @Override
  public Claims claims(String output) {
    List<String> enabled =
        output
            .lines()
            .filter(line -> line.matches("TLSv1\\.\\d\\s+enabled"))
            .map(line -> line.replaceFirst("\\s.*", "").replace("TLSv1.0", "TLSv1"))
            .toList();
    return Claims.none().and(Claims.Aspect.TLS, enabled);
  }
}
