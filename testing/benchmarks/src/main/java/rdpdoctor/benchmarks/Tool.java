package rdpdoctor.benchmarks;

import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.testkit.program.Command;

/** A program that looks at an RDP server. */
interface Tool {

  String name();

  Command command(String host, int port);

  Claims claims(String output);

  /** rdpdoctor first, then the peers that are here. */
  static List<Tool> all() {
    return Stream.<Tool>concat(
            Stream.of(new RdpDoctor(), new Nmap(), new SslScan()), RdpSecCheck.installed().stream())
        .toList();
  }
}
