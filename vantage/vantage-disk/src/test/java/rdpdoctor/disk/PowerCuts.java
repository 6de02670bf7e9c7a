package rdpdoctor.disk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every state in which a medium can be left by a power failure: after each change, within each
 * write at each sector, and with any one write missing that no flush of its file has followed.
 *
 * @param start before the first change
 */
record PowerCuts(StoredWorld start, List<Act> acts) {

  private static final int SECTOR = 512;

  /** Calls the judge with a name for each state and the state; returns how many there were. */
  int forEach(BiConsumer<String, StoredWorld> judge) {
    int count = 0;
    for (int cut = 0; cut <= acts.size(); cut++) {
      judge.accept("after " + cut, without(cut, -1));
      count++;
      for (int lost : unforced(cut)) {
        judge.accept("after %d without %d".formatted(cut, lost), without(cut, lost));
        count++;
      }
      if (cut < acts.size() && acts.get(cut) instanceof Act.Write write) {
        count += torn(cut, write, judge);
      }
    }
    return count;
  }

  private int torn(int cut, Act.Write write, BiConsumer<String, StoredWorld> judge) {
    int count = 0;
    for (int size = SECTOR; size < write.size(); size += SECTOR) {
      StoredWorld head = without(cut, -1);
      write.upTo(size).on(head);
      judge.accept("within %d up to %d".formatted(cut, size), head);
      StoredWorld tail = without(cut, -1);
      write.from(size).on(tail);
      judge.accept("within %d from %d".formatted(cut, size), tail);
      count += 2;
    }
    return count;
  }

  private StoredWorld without(int cut, int lost) {
    StoredWorld world = new StoredWorld(start);
    for (int index = 0; index < cut; index++) {
      if (index != lost) {
        acts.get(index).on(world);
      }
    }
    return world;
  }

  private List<Integer> unforced(int cut) {
    List<Integer> lost = new ArrayList<>();
    for (int index = 0; index < cut; index++) {
      if (!isForced(index, cut)) {
        lost.add(index);
      }
    }
    return lost;
  }

  private boolean isForced(int index, int cut) {
    return switch (acts.get(index)) {
      case Act.Write(String name, var offset, var bytes) ->
          later(index, cut).anyMatch(act -> act.equals(new Act.Force(name)));
      case Act.Rename rename -> later(index, cut).anyMatch(Act.ForceNames.class::isInstance);
      case Act.Delete delete -> later(index, cut).anyMatch(Act.ForceNames.class::isInstance);
      case Act.Create create -> true;
      case Act.Force force -> true;
      case Act.ForceNames names -> true;
    };
  }

  private Stream<Act> later(int index, int cut) {
    return IntStream.range(index + 1, cut).mapToObj(acts::get);
  }
}
