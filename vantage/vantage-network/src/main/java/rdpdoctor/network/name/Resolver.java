package rdpdoctor.network.name;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import rdpdoctor.diagnosis.facts.NameOutcome;

/**
 * Resolves as the other programs of this machine do. Only when that fails is DNS asked directly, to
 * learn why. Should DNS then know the name, its addresses are used: the look goes on.
 */
public final class Resolver {

  private final SystemResolver system;
  private final NameServer nameServer;

  public Resolver() {
    this(SystemResolver.ofThisMachine(), NameServer.ofThisMachine());
  }

  Resolver(SystemResolver system, NameServer nameServer) {
    this.system = system;
    this.nameServer = nameServer;
  }

  /** Takes a name or a literal address; an IPv6 address may have a zone. */
  public Resolution resolve(String host, Duration timeout) {
    long start = System.nanoTime();
    Answer answer =
        literal(host)
            .map(address -> new Answer(NameOutcome.ADDRESS_GIVEN, List.of(address)))
            .orElseGet(() -> lookUp(host, timeout));
    return new Resolution(answer.outcome(), answer.addresses(), since(start));
  }

  private static Optional<InetAddress> literal(String host) {
    try {
      return Optional.of(InetAddress.ofLiteral(host));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Answer lookUp(String host, Duration timeout) {
    return HostName.of(host)
        .map(name -> lookUpInTime(name, timeout))
        .orElseGet(() -> Answer.failed(NameOutcome.NO_SUCH_NAME));
  }

  // The system's look-up knows no time limit and cannot be interrupted. It would hold the carrier
  // of a virtual thread, so it has a thread of its own, which may outlive the wait for it.
  private Answer lookUpInTime(String name, Duration timeout) {
    FutureTask<Answer> task = new FutureTask<>(() -> lookUpOnThisThread(name, timeout));
    Thread.ofPlatform().daemon().name("look-up of " + name).start(task);
    try {
      return task.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return Answer.failed(NameOutcome.TIMED_OUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.failed(NameOutcome.TIMED_OUT);
    } catch (ExecutionException e) {
      throw new IllegalStateException("look-up of " + name, e.getCause());
    }
  }

  private Answer lookUpOnThisThread(String name, Duration timeout) {
    long start = System.nanoTime();
    try {
      return Answer.resolved(system.lookUp(name));
    } catch (UnknownHostException e) {
      return nameServer.ask(name, timeout.minus(since(start)));
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
