package rdpdoctor.network.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class CallerThreadsTest {

  @Test
  void a_platform_thread_has_its_tasks_done_by_platform_threads()
      throws ExecutionException, InterruptedException {
    assertEquals(false, tasksAreVirtual(Thread.ofPlatform()));
  }

  @Test
  void a_virtual_thread_has_its_tasks_done_by_virtual_threads()
      throws ExecutionException, InterruptedException {
    assertEquals(true, tasksAreVirtual(Thread.ofVirtual()));
  }

  private static boolean tasksAreVirtual(Thread.Builder caller)
      throws ExecutionException, InterruptedException {
    FutureTask<Boolean> asked =
        new FutureTask<>(
            () -> {
              try (ExecutorService executor = CallerThreads.forEachTask()) {
                return executor.submit(() -> Thread.currentThread().isVirtual()).get();
              }
            });
    caller.start(asked);
    return asked.get();
  }
}
