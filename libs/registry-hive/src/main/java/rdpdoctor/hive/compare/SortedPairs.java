package rdpdoctor.hive.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.Upcase;

/**
 * Joins two lists by name as Windows compares names. A list that a damaged hive has in another
 * order is sorted first; of several with one name, the first of each list make a pair.
 */
final class SortedPairs<T> {

  private final Function<T, String> name;
  private final List<T> before;
  private final List<T> after;

  SortedPairs(List<T> before, List<T> after, Function<T, String> name) {
    this.name = name;
    this.before = sorted(before);
    this.after = sorted(after);
  }

  private List<T> sorted(List<T> elements) {
    List<T> sorted = new ArrayList<>(elements);
    sorted.sort(Comparator.comparing(name, Upcase::compare));
    return sorted;
  }

  void join(Join<T> join) throws CorruptHiveException {
    int left = 0;
    int right = 0;
    while (left < before.size() || right < after.size()) {
      int order = order(left, right);
      if (order < 0) {
        join.removed(before.get(left));
      } else if (order > 0) {
        join.added(after.get(right));
      } else {
        join.both(before.get(left), after.get(right));
      }
      left += order <= 0 ? 1 : 0;
      right += order >= 0 ? 1 : 0;
    }
  }

  private int order(int left, int right) {
    if (left == before.size()) {
      return 1;
    }
    return right == after.size()
        ? -1
        : Upcase.compare(name.apply(before.get(left)), name.apply(after.get(right)));
  }

  /** What becomes of the elements, in the order of their names. */
  interface Join<T> {

    void removed(T before) throws CorruptHiveException;

    void added(T after) throws CorruptHiveException;

    void both(T before, T after) throws CorruptHiveException;
  }
}
