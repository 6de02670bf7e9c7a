package rdpdoctor.evtx;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.Damage;
import rdpdoctor.evtx.event.EventRecord;

/** All that a log gives: its records, oldest first, and what is wrong with it. */
public record Reading(List<EventRecord> records, List<Damage> damage) {

  public static Reading of(ByteBuffer file) throws CorruptLogException {
    List<Damage> damage = new ArrayList<>();
    List<EventRecord> records = EventLog.open(file, damage::add).oldestFirst().toList();
    return new Reading(records, damage);
  }

  /** Only the records, of a log that must be sound. */
  public static List<EventRecord> sound(ByteBuffer file) throws CorruptLogException {
    Reading reading = of(file);
    if (!reading.damage.isEmpty()) {
      throw new AssertionError("expected no damage: " + reading.damage);
    }
    return reading.records;
  }

  List<Long> ids() {
    return records.stream().map(EventRecord::id).toList();
  }

  List<String> clauses() {
    return damage.stream().map(Damage::toString).toList();
  }
}
