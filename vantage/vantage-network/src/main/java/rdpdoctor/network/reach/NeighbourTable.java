package rdpdoctor.network.reach;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rdpdoctor.diagnosis.facts.ReachOutcome;

/**
 * Linux' ARP table, which lists the addresses of the local networks that were asked for. A line has
 * an address, the kind of hardware, flags, the hardware address, a mask and a device:
 *
 * <pre>10.99.0.3   0x1   0x0   00:00:00:00:00:00   *   eth0</pre>
 */
final class NeighbourTable {

  private static final Path FILE = Path.of("/proc/net/arp");
  private static final Pattern SPACES = Pattern.compile(" +");

  /** No ATF_COM (0x2): the question who has the address is unanswered. */
  private static final String NOT_COMPLETE = "0x0";

  private NeighbourTable() {}

  /** Speaks up only where an IPv4 address of a local network belongs to nobody. */
  static Optional<ReachOutcome> verdict(InetAddress address) {
    try {
      return isUnanswered(address.getHostAddress(), Files.readAllLines(FILE))
          ? Optional.of(ReachOutcome.NO_NEIGHBOUR)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // not a Linux machine, or one that does not show it
    }
  }

  static boolean isUnanswered(String address, List<String> table) {
    List<String> flags =
        table.stream()
            .map(line -> SPACES.split(line, 4))
            .filter(columns -> columns[0].equals(address))
            .map(columns -> columns[2])
            .toList();
    return !flags.isEmpty() && flags.stream().allMatch(NOT_COMPLETE::equals);
  }
}
