package rdpdoctor.disk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.account.CachedLogons;
import rdpdoctor.offline.record.Records;

/** The open header of a cached logon. */
class CacheEntryTest {

  private static final CacheEntry EMPTY = new CacheEntry(false, Optional.empty());

  @Test
  void a_slot_is_occupied_if_it_has_a_user() throws MalformedRecordException {
    assertEquals(
        new CacheEntry(true, Optional.of(Records.CACHED)),
        CacheEntry.read("NL$1", Records.cached(8)));
    assertEquals(EMPTY, CacheEntry.read("NL$1", Records.cached(0)));
  }

  @Test
  void the_newest_entry_counts() {
    CacheEntry older = new CacheEntry(true, Optional.of(Records.SET));
    CacheEntry newer = new CacheEntry(true, Optional.of(Records.CACHED));
    assertEquals(
        new CachedLogons(3, 2, Optional.of(Records.CACHED), Records.LOGON),
        LogonCache.summary(List.of(older, newer, EMPTY), Records.LOGON));
    assertEquals(
        new CachedLogons(0, 0, Optional.empty(), Records.LOGON),
        LogonCache.summary(List.of(), Records.LOGON));
  }

  @Test
  void damage_is_refused_by_name() {
    byte[] entry = Records.cached(8);
    Damage.Reader reader = bytes -> CacheEntry.read("NL$1", bytes);
    Damage.everyCutIsRefused("NL$1", 0x60, entry, reader);
    Damage.everyFlipIsReadOrRefused("NL$1", entry, reader);
  }
}
