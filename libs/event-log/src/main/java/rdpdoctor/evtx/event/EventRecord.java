package rdpdoctor.evtx.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One event of a log.
 *
 * @param id its number in the log that it was written to first: what Event Viewer shows
 * @param created when it happened: what Event Viewer shows
 * @param written when the log took it in
 * @param eventId what Event Viewer shows as such: the low word of a classic event's identifier
 * @param qualifiers the high word of a classic event's identifier
 * @param level 1 critical, 2 error, 3 warning, 4 information, 5 verbose; 0 of audits
 * @param task a classic event's category
 * @param channel the log's name; empty where the file does not tell, as in EVT
 * @param execution who ran; EVT does not tell
 * @param userSid the account it happened under
 * @param fields the values of EventData or UserData in their order
 */
public record EventRecord(
    long id,
    Instant created,
    Instant written,
    Provider provider,
    int eventId,
    OptionalInt qualifiers,
    int version,
    int level,
    int task,
    int opcode,
    long keywords,
    String channel,
    String computer,
    Optional<Execution> execution,
    Optional<String> userSid,
    List<EventField> fields) {

  public static final int LEVEL_CRITICAL = 1;
  public static final int LEVEL_ERROR = 2;
  public static final int LEVEL_WARNING = 3;
  public static final int LEVEL_INFORMATION = 4;

  public static final long KEYWORD_AUDIT_FAILURE = 0x10_0000_0000_0000L;
  public static final long KEYWORD_AUDIT_SUCCESS = 0x20_0000_0000_0000L;
  public static final long KEYWORD_CLASSIC = 0x80_0000_0000_0000L;

  public EventRecord {
    fields = List.copyOf(fields);
  }

  /** The text of the first field of this name. */
  public Optional<String> field(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(EventField::text)
        .findFirst();
  }

  /** The process and the thread that wrote an event. */
  public record Execution(int processId, int threadId) {}
}
