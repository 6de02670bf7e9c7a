package rdpdoctor.disk.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rdpdoctor.diagnosis.account.CachedLogons;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.Value;
import rdpdoctor.hive.regf.CorruptHiveException;

/** The key of the cached logons: a value for each slot, and some for other purposes. */
final class LogonCache {

  private static final Pattern SLOT = Pattern.compile("NL\\$\\d+");

  private LogonCache() {}

  static CachedLogons read(Key cache) throws CorruptHiveException, MalformedRecordException {
    List<CacheEntry> slots = new ArrayList<>();
    for (Value value : cache.values()) {
      if (SLOT.matcher(value.name()).matches()) {
        slots.add(CacheEntry.read(value.name(), value.data().toBytes()));
      }
    }
    return summary(slots, cache.lastWritten());
  }

  static CachedLogons summary(List<CacheEntry> slots, Instant lastWritten) {
    int occupied = (int) slots.stream().filter(CacheEntry::isOccupied).count();
    Optional<Instant> newest =
        slots.stream().flatMap(slot -> slot.time().stream()).max(Comparator.naturalOrder());
    return new CachedLogons(slots.size(), occupied, newest, lastWritten);
  }
}
