package rdpdoctor.offline.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.hive.value.Utf16;
import rdpdoctor.hive.value.ValueData;

/** Builds records as Windows lays them out: numbers at their places, then fields behind a table. */
public final class Blob {

  private static final int ENTRY = 12;
  private static final int ALIGNMENT = 4;

  private final byte[] bytes;

  private Blob(int length) {
    this.bytes = new byte[length];
  }

  public static Blob ofLength(int length) {
    return new Blob(length);
  }

  public Blob int16(int position, int value) {
    buffer().putShort(position, (short) value);
    return this;
  }

  public Blob int32(int position, int value) {
    buffer().putInt(position, value);
    return this;
  }

  public Blob int64(int position, long value) {
    buffer().putLong(position, value);
    return this;
  }

  public Blob bytes(int position, byte... value) {
    System.arraycopy(value, 0, bytes, position, value.length);
    return this;
  }

  public byte[] toBytes() {
    return bytes.clone();
  }

  private ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** One field of a record of variable length. */
  public record Field(ValueData data, int number) {

    public static final Field NONE = new Field(new byte[0], 0);

    public Field(byte[] bytes, int number) {
      this(ValueData.binary(bytes), number);
    }

    public byte[] bytes() {
      return data.toBytes();
    }

    public static Field text(String text) {
      return new Field(Utf16.encode(text), 0);
    }
  }

  /** A record that has this before its table, and then the fields. */
  public static byte[] table(byte[] before, List<Field> fields) {
    int start = before.length + fields.size() * ENTRY;
    int length = start + fields.stream().mapToInt(field -> aligned(field.bytes().length)).sum();
    Blob blob = new Blob(length);
    System.arraycopy(before, 0, blob.bytes, 0, before.length);
    int offset = 0;
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      int entry = before.length + i * ENTRY;
      blob.int32(entry, offset);
      blob.int32(entry + 4, field.bytes().length);
      blob.int32(entry + 8, field.number());
      System.arraycopy(field.bytes(), 0, blob.bytes, start + offset, field.bytes().length);
      offset += aligned(field.bytes().length);
    }
    return blob.toBytes();
  }

  private static int aligned(int length) {
    return (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  /** A SID of an authority below 256, as bytes. */
  public static byte[] sid(Sid sid) {
    List<Long> numbers = new ArrayList<>();
    for (String number : sid.text().substring("S-1-".length()).split("-", -1)) {
      numbers.add(Long.parseLong(number));
    }
    ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * numbers.size()).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 1).put((byte) (numbers.size() - 1));
    bytes.put(new byte[5]).put(numbers.getFirst().byteValue());
    numbers.stream().skip(1).forEach(number -> bytes.putInt(number.intValue()));
    return bytes.array();
  }

  public static byte[] sids(List<Sid> sids) {
    ByteBuffer bytes = ByteBuffer.allocate(sids.stream().mapToInt(sid -> sid(sid).length).sum());
    sids.forEach(sid -> bytes.put(sid(sid)));
    return bytes.array();
  }
}
