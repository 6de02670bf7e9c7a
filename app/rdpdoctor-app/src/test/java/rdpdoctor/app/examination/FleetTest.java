package rdpdoctor.app.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rdpdoctor.network.Endpoint;

class FleetTest {

  @Test
  void every_endpoint_is_worked_on_once_and_no_more_at_a_time_than_allowed()
      throws InterruptedException {
    Set<Integer> ports = ConcurrentHashMap.newKeySet();
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    new Fleet(7)
        .forEach(
            IntStream.rangeClosed(1, 200).mapToObj(port -> new Endpoint("win01", port)).iterator(),
            endpoint -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              ports.add(endpoint.port());
              pause();
              running.decrementAndGet();
            });
    assertEquals(200, ports.size());
    assertEquals(0, running.get());
    assertTrue(most.get() <= 7, () -> "at once: " + most);
  }

  private static void pause() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
