package rdpdoctor.evtx.classic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.Section;
import rdpdoctor.evtx.bytes.SecurityIdentifier;
import rdpdoctor.evtx.event.EventField;
import rdpdoctor.evtx.event.EventFilter;
import rdpdoctor.evtx.event.EventRecord;
import rdpdoctor.evtx.event.Provider;
import rdpdoctor.evtx.event.ValueType;

/**
 * An EVENTLOGRECORD (MS-EVEN 2.2.3).
 *
 * <pre>
 *  0 size     4 LfLe          8 number       12 generated at  16 written at
 * 20 event   24 type         26 strings      28 category      30 flags
 * 32 closing 36 strings at   40 SID's size   44 SID at        48 data's size  52 data at
 * 56 source's name, computer's name, SID, strings, data, size
 * </pre>
 */
record ClassicRecord(Section bytes) {

  /** Bytes before the source's name. */
  static final int FIXED = 56;

  static final int SIGNATURE = 4;
  static final int NUMBER = 8;
  private static final int GENERATED = 12;
  private static final int WRITTEN = 16;
  private static final int EVENT = 20;
  private static final int QUALIFIERS = 22;
  private static final int TYPE = 24;
  private static final int STRINGS = 26;
  private static final int CATEGORY = 28;
  private static final int STRINGS_OFFSET = 36;
  private static final int SID_SIZE = 40;
  private static final int SID_OFFSET = 44;
  private static final int DATA_SIZE = 48;
  private static final int DATA_OFFSET = 52;

  private static final int ERROR = 1;
  private static final int WARNING = 2;
  private static final int AUDIT_SUCCESS = 8;
  private static final int AUDIT_FAILURE = 16;

  /** The event in the terms of the newer format, if it is wanted. */
  Optional<EventRecord> decode(EventFilter filter) throws CorruptLogException {
    String source = text(FIXED, "source's name");
    return filter.wants(source, u16(EVENT, "event identifier"))
        ? Optional.of(decode(source))
        : Optional.empty();
  }

  private EventRecord decode(String source) throws CorruptLogException {
    int type = u16(TYPE, "type");
    return new EventRecord(
        Integer.toUnsignedLong(i32(NUMBER, "number")),
        time(GENERATED, "time generated"),
        time(WRITTEN, "time written"),
        Provider.classic(source),
        u16(EVENT, "event identifier"),
        OptionalInt.of(u16(QUALIFIERS, "qualifiers")),
        0,
        level(type),
        u16(CATEGORY, "category"),
        0,
        keywords(type),
        "",
        text(after(FIXED, source), "computer's name"),
        Optional.empty(),
        userSid(),
        fields());
  }

  private static int level(int type) {
    return switch (type) {
      case ERROR -> EventRecord.LEVEL_ERROR;
      case WARNING -> EventRecord.LEVEL_WARNING;
      case AUDIT_SUCCESS, AUDIT_FAILURE -> 0;
      default -> EventRecord.LEVEL_INFORMATION;
    };
  }

  private static long keywords(int type) {
    return EventRecord.KEYWORD_CLASSIC
        | switch (type) {
          case AUDIT_SUCCESS -> EventRecord.KEYWORD_AUDIT_SUCCESS;
          case AUDIT_FAILURE -> EventRecord.KEYWORD_AUDIT_FAILURE;
          default -> 0;
        };
  }

  private Instant time(int offset, String field) throws CorruptLogException {
    return Instant.ofEpochSecond(Integer.toUnsignedLong(i32(offset, field)));
  }

  private Optional<String> userSid() throws CorruptLogException {
    int size = i32(SID_SIZE, "SID's size");
    int offset = i32(SID_OFFSET, "SID's offset");
    return size == 0 ? Optional.empty() : Optional.of(SecurityIdentifier.text(bytes, offset, size));
  }

  private List<EventField> fields() throws CorruptLogException {
    List<EventField> fields = new ArrayList<>();
    int offset = i32(STRINGS_OFFSET, "offset of the strings");
    for (int rest = u16(STRINGS, "number of strings"); rest > 0; rest--) {
      String text = text(offset, "string");
      fields.add(new EventField("", ValueType.STRING, text));
      offset = after(offset, text);
    }
    int size = i32(DATA_SIZE, "size of the data");
    if (size != 0) {
      String data = bytes.hex(i32(DATA_OFFSET, "offset of the data"), size, "record: data");
      fields.add(new EventField("Binary", ValueType.BINARY, data));
    }
    return fields;
  }

  /** UTF-16 up to a zero. */
  private String text(int offset, String field) throws CorruptLogException {
    int units = 0;
    while (u16(offset + units * Character.BYTES, field) != 0) {
      units++;
    }
    return bytes.utf16(offset, units, field);
  }

  private static int after(int offset, String text) {
    return offset + (text.length() + 1) * Character.BYTES;
  }

  private int u16(int offset, String field) throws CorruptLogException {
    return bytes.u16(offset, "record: " + field);
  }

  private int i32(int offset, String field) throws CorruptLogException {
    return bytes.i32(offset, "record: " + field);
  }
}
