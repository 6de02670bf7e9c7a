package rdpdoctor.network.link;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Asks one server several things at once, but few: a listener may queue no more than two or three
 * connections, and drops what comes on top.
 */
public final class Lanes {

  private static final int WIDTH = 3;

  private Lanes() {}

  /**
   * The answers in the order of the questions. A question whose turn comes after the deadline is
   * left out: nobody asked it, so nothing may be said of the answer, not even that there is none.
   */
  public static <Q, A> List<A> map(List<Q> questions, Deadline deadline, Function<Q, A> ask) {
    Semaphore lanes = new Semaphore(WIDTH);
    List<Future<A>> answers = new ArrayList<>();
    try (ExecutorService executor = CallerThreads.forEachTask()) {
      for (Q question : questions) {
        lanes.acquireUninterruptibly();
        if (deadline.isOver()) {
          break;
        }
        answers.add(executor.submit(() -> released(lanes, ask, question)));
      }
    }
    return answers.stream().map(Future::resultNow).toList();
  }

  private static <Q, A> A released(Semaphore lanes, Function<Q, A> ask, Q question) {
    try {
      return ask.apply(question);
    } finally {
      lanes.release();
    }
  }
}
