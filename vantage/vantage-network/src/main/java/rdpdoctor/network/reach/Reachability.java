package rdpdoctor.network.reach;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import rdpdoctor.network.link.CallerThreads;

/** Tries to connect to every address at the same time, which takes as long as the slowest one. */
public final class Reachability {

  // The kernel gives up too, after a minute or two, and Java reports that like a refusal.
  private static final Duration BEFORE_THE_KERNEL_GIVES_UP = Duration.ofSeconds(60);

  /** Waits for all of them: a dead address beside a living one is worth a line of the report. */
  public Reach reach(List<InetAddress> addresses, int port, Duration timeout) {
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("no address to reach");
    }
    List<ConnectAttempt> attempts = attempts(addresses, port, shortened(timeout));
    int first =
        IntStream.range(0, attempts.size())
            .filter(i -> attempts.get(i).isConnected())
            .findFirst()
            .orElse(0);
    IntStream.range(0, attempts.size())
        .filter(i -> i != first)
        .forEach(i -> attempts.get(i).close());
    ConnectAttempt kept = attempts.get(first);
    return new Reach(
        kept.report().outcome(),
        attempts.stream().map(ConnectAttempt::report).toList(),
        kept.socket());
  }

  private static Duration shortened(Duration timeout) {
    return timeout.compareTo(BEFORE_THE_KERNEL_GIVES_UP) < 0 ? timeout : BEFORE_THE_KERNEL_GIVES_UP;
  }

  private static List<ConnectAttempt> attempts(
      List<InetAddress> addresses, int port, Duration timeout) {
    List<CompletableFuture<ConnectAttempt>> started;
    try (ExecutorService each = CallerThreads.forEachTask()) {
      started =
          addresses.stream()
              .map(address -> new InetSocketAddress(address, port))
              .map(target -> supplyAsync(() -> ConnectAttempt.to(target, timeout), each))
              .toList();
    }
    return started.stream().map(CompletableFuture::join).toList();
  }
}
