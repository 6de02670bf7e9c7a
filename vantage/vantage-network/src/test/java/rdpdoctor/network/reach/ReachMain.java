package rdpdoctor.network.reach;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Prints how each target is reached, one word a line; run inside a network namespace by tests. */
final class ReachMain {

  private ReachMain() {}

  /** Takes the time limit in milliseconds, then targets: an address, a slash, a port. */
  public static void main(String[] arguments) {
    Duration timeout =
        Duration.of(Long.parseLong(arguments[0]), TimeUnit.MILLISECONDS.toChronoUnit());
    for (String target : List.of(arguments).subList(1, arguments.length)) {
      long t = System.nanoTime();
      int slash = target.indexOf('/');
      InetAddress address = InetAddress.ofLiteral(target.substring(0, slash));
      int port = Integer.parseInt(target.substring(slash + 1));
      Reach reach = new Reachability().reach(List.of(address), port, timeout);
      System.out.println(
          target
              + " "
              + reach.outcome()
              + " "
              + reach.attempts().getFirst().elapsed().toMillis()
              + " "
              + (System.nanoTime() - t) / 1000000);
    }
  }
}
