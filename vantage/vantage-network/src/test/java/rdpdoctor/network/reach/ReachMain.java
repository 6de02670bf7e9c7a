package rdpdoctor.network.reach;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import rdpdoctor.diagnosis.facts.ReachOutcome;

/**
 * A program that prints one outcome a line: {@code ReachMain TIMEOUT ADDRESS/PORT...}. Only a whole
 * process can be put into a network namespace.
 */
final class ReachMain {

  private ReachMain() {}

  public static void main(String[] arguments) {
    Duration timeout = Duration.parse(arguments[0]);
    List<Future<ReachOutcome>> outcomes;
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      outcomes =
          Arrays.stream(arguments)
              .skip(1)
              .map(target -> each.submit(() -> outcome(target, timeout)))
              .toList();
    }
    outcomes.forEach(outcome -> System.out.println(outcome.resultNow()));
  }

  private static ReachOutcome outcome(String target, Duration timeout) {
    int slash = target.indexOf('/');
    InetAddress address = InetAddress.ofLiteral(target.substring(0, slash));
    int port = Integer.parseInt(target.substring(slash + 1));
    return new Reachability().reach(List.of(address), port, timeout).outcome();
  }
}
