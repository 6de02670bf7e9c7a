package rdpdoctor.evtx.binxml;

import java.util.Locale;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.FileTime;
import rdpdoctor.evtx.bytes.Section;
import rdpdoctor.evtx.bytes.SecurityIdentifier;
import rdpdoctor.evtx.event.ValueType;

/** Values in text, much as Windows writes them in XML. */
final class ValueText {

  private static final int GUID_SIZE = 16;
  private static final int SYSTEM_TIME_SIZE = 16;

  private ValueText() {}

  /** The text of a value that is no array; a value of no bytes is empty whatever its type. */
  static String of(Value value) throws CorruptLogException {
    if (value.size() == 0) {
      return "";
    }
    return switch (value.type()) {
      case ValueType.NULL -> "";
      case ValueType.STRING -> upToZero(string(value));
      case ValueType.ANSI_STRING -> upToZero(ansiString(value));
      case ValueType.INT8, ValueType.INT16, ValueType.INT32, ValueType.INT64 ->
          Long.toString(signed(value));
      case ValueType.UINT8, ValueType.UINT16, ValueType.UINT32, ValueType.UINT64 ->
          Long.toUnsignedString(unsigned(value));
      case ValueType.HEX_INT32, ValueType.HEX_INT64 -> "0x" + Long.toHexString(unsigned(value));
      case ValueType.SIZE_T -> "0x" + Long.toHexString(word(value));
      case ValueType.REAL32 -> Float.toString(Float.intBitsToFloat((int) unsigned(value)));
      case ValueType.REAL64 -> Double.toString(Double.longBitsToDouble(unsigned(value)));
      case ValueType.BOOL -> Boolean.toString(word(value) != 0);
      case ValueType.GUID -> guid(value);
      case ValueType.FILE_TIME -> FileTime.toInstant(unsigned(value)).toString();
      case ValueType.SYSTEM_TIME -> systemTime(value);
      case ValueType.SID -> SecurityIdentifier.text(value.chunk(), value.offset(), value.size());
      default -> binary(value);
    };
  }

  /** Bytes of one number of this type; 0 where the type does not settle it. */
  static int width(int type) {
    return switch (type) {
      case ValueType.INT8, ValueType.UINT8 -> Byte.BYTES;
      case ValueType.INT16, ValueType.UINT16 -> Short.BYTES;
      case ValueType.INT32,
          ValueType.UINT32,
          ValueType.HEX_INT32,
          ValueType.REAL32,
          ValueType.BOOL ->
          Integer.BYTES;
      case ValueType.INT64,
          ValueType.UINT64,
          ValueType.HEX_INT64,
          ValueType.REAL64,
          ValueType.FILE_TIME ->
          Long.BYTES;
      case ValueType.GUID -> GUID_SIZE;
      case ValueType.SYSTEM_TIME -> SYSTEM_TIME_SIZE;
      default -> 0;
    };
  }

  static String string(Value value) throws CorruptLogException {
    return value.chunk().utf16(value.offset(), value.size() / Character.BYTES, "string value");
  }

  static String ansiString(Value value) throws CorruptLogException {
    return value.chunk().ansi(value.offset(), value.size(), "ANSI string value");
  }

  static String binary(Value value) throws CorruptLogException {
    return value.chunk().hex(value.offset(), value.size(), "binary value");
  }

  private static String upToZero(String text) {
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private static long signed(Value value) throws CorruptLogException {
    long number = unsigned(value);
    int unused = Long.SIZE - width(value.type()) * Byte.SIZE;
    return number << unused >> unused;
  }

  private static long unsigned(Value value) throws CorruptLogException {
    expectSize(value, width(value.type()));
    return integer(value);
  }

  /** A number whose size the type leaves open. */
  private static long word(Value value) throws CorruptLogException {
    return switch (value.size()) {
      case Byte.BYTES, Short.BYTES, Integer.BYTES, Long.BYTES -> integer(value);
      default -> throw wrongSize(value, "1, 2, 4 or 8");
    };
  }

  private static long integer(Value value) throws CorruptLogException {
    Section chunk = value.chunk();
    return switch (value.size()) {
      case Byte.BYTES -> chunk.u8(value.offset(), "value");
      case Short.BYTES -> chunk.u16(value.offset(), "value");
      case Integer.BYTES -> Integer.toUnsignedLong(chunk.i32(value.offset(), "value"));
      default -> chunk.i64(value.offset(), "value");
    };
  }

  private static String guid(Value value) throws CorruptLogException {
    expectSize(value, GUID_SIZE);
    Section chunk = value.chunk();
    int at = value.offset();
    long last = Long.reverseBytes(chunk.i64(at + 8, "GUID"));
    return "{%08X-%04X-%04X-%04X-%012X}"
        .formatted(
            chunk.i32(at, "GUID"),
            chunk.u16(at + 4, "GUID"),
            chunk.u16(at + 6, "GUID"),
            last >>> 48,
            last & 0xFFFF_FFFF_FFFFL);
  }

  private static String systemTime(Value value) throws CorruptLogException {
    expectSize(value, SYSTEM_TIME_SIZE);
    return String.format(
        Locale.ROOT,
        "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ",
        word(value, 0),
        word(value, 1),
        word(value, 3),
        word(value, 4),
        word(value, 5),
        word(value, 6),
        word(value, 7));
  }

  private static int word(Value value, int index) throws CorruptLogException {
    return value.chunk().u16(value.offset() + index * Short.BYTES, "SYSTEMTIME");
  }

  private static void expectSize(Value value, int size) throws CorruptLogException {
    if (value.size() != size) {
      throw wrongSize(value, Integer.toString(size));
    }
  }

  private static CorruptLogException wrongSize(Value value, String expected) {
    return value
        .chunk()
        .damage(
            value.offset(),
            "value: size is %d, expected %s for type 0x%02x"
                .formatted(value.size(), expected, value.type()));
  }
}
