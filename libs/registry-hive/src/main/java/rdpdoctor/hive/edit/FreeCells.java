package rdpdoctor.hive.edit;

import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The free cells of a hive, by place and by size. */
final class FreeCells {

  /**
   * @param size with the four bytes that state it
   */
  record Free(int offset, int size) {

    int end() {
      return offset + size;
    }
  }

  private final NavigableMap<Integer, Free> byOffset = new TreeMap<>();
  private final NavigableSet<Long> bySize = new TreeSet<>();

  void clear() {
    byOffset.clear();
    bySize.clear();
  }

  void add(Free free) {
    byOffset.put(free.offset(), free);
    bySize.add(rank(free.size(), free.offset()));
  }

  void remove(Free free) {
    byOffset.remove(free.offset());
    bySize.remove(rank(free.size(), free.offset()));
  }

  /** The smallest that is large enough; of several, the first in the file. */
  Optional<Free> bestFit(int size) {
    Long found = bySize.ceiling(rank(size, 0));
    return found == null ? Optional.empty() : at(found.intValue());
  }

  Optional<Free> at(int offset) {
    return Optional.ofNullable(byOffset.get(offset));
  }

  /** The one that ends here. The header between two bins keeps neighbours in one bin. */
  Optional<Free> before(int offset) {
    return Optional.ofNullable(byOffset.lowerEntry(offset))
        .map(Map.Entry::getValue)
        .filter(free -> free.end() == offset);
  }

  private static long rank(int size, int offset) {
    return (long) size << Integer.SIZE | offset;
  }
}
