package rdpdoctor.hive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.hive.regf.LeafHash;
import rdpdoctor.hive.value.Utf16;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;

/**
 * Lays out small hives byte by byte after the specification, with numbers instead of the library's
 * own names, so that a wrong constant there does not go unnoticed here.
 */
public final class HiveBuilder {

  private static final int PAGE = 4096;
  private static final int SEGMENT = 16344;
  private static final int NONE = -1;

  private final int minor;
  private final ByteBuffer bins = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
  private int security;
  private int keys;

  private HiveBuilder(int minor) {
    this.minor = minor;
    bins.position(32);
  }

  /** A hive of version 1.5, whose lists are lh unless a key says otherwise. */
  public static ByteBuffer hive(KeyPlan root) {
    return hive(5, root);
  }

  /** A hive of version 1.minor. */
  public static ByteBuffer hive(int minor, KeyPlan root) {
    return new HiveBuilder(minor).build(root);
  }

  public static KeyPlan key(String name) {
    return new KeyPlan(name);
  }

  /** Writes the checksum that the first 508 bytes demand. */
  public static ByteBuffer sealed(ByteBuffer hive) {
    int sum = 0;
    for (int i = 0; i < 508; i += 4) {
      sum ^= hive.getInt(i);
    }
    return hive.putInt(508, sum);
  }

  private ByteBuffer build(KeyPlan root) {
    byte[] descriptor = {
      1, 0, 4, (byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 0, 0, 0, 2, 0, 8, 0, 0, 0, 0, 0
    };
    ByteBuffer sk = content(20 + descriptor.length);
    sk.putShort(0, (short) 0x6b73).putInt(16, descriptor.length).put(20, descriptor);
    security = cell(sk);
    at(security).putInt(4, security).putInt(8, security);
    int offset = write(root, 0, 0x2c);
    at(security).putInt(12, keys);
    return file(offset);
  }

  private int write(KeyPlan key, int parent, int flags) {
    boolean isLatin1 = isLatin1(key.name);
    byte[] name = encoded(key.name);
    ByteBuffer nk = content(76 + name.length);
    int given = key.flags | (isLatin1 ? flags : flags & ~0x20);
    nk.putShort(0, (short) 0x6b6e).putShort(2, (short) given);
    nk.putLong(4, 132_223_104_000_000_000L).putInt(16, parent);
    nk.putInt(20, key.subkeys.size()).putInt(28, NONE).putInt(32, NONE);
    nk.putInt(36, key.values.size()).putInt(40, NONE).putInt(44, security).putInt(48, NONE);
    nk.putShort(72, (short) name.length).put(76, name);
    int offset = cell(nk);
    keys++;
    writeClass(key, offset);
    writeValues(key, offset);
    writeSubkeys(key, offset);
    return offset;
  }

  private void writeClass(KeyPlan key, int offset) {
    byte[] name = Utf16.encode(key.className);
    if (name.length > 0) {
      int cell = cell(ByteBuffer.wrap(name));
      at(offset).putInt(48, cell).putShort(74, (short) name.length);
    }
  }

  private void writeValues(KeyPlan key, int offset) {
    if (key.values.isEmpty()) {
      return;
    }
    ByteBuffer list = content(4 * key.values.size());
    int longest = 0;
    int largest = 0;
    for (ValuePlan value : key.values) {
      list.putInt(write(value));
      longest = Math.max(longest, 2 * value.name.length());
      largest = Math.max(largest, value.data.size());
    }
    int cell = cell(list);
    at(offset).putInt(40, cell).putInt(60, longest).putInt(64, largest);
  }

  private int write(ValuePlan value) {
    byte[] name = encoded(value.name);
    byte[] bytes = value.data.toBytes();
    int size = bytes.length;
    ByteBuffer vk = content(20 + name.length);
    vk.putShort(0, (short) 0x6b76)
        .putShort(2, (short) name.length)
        .putInt(12, value.data.type().code());
    vk.putShort(16, (short) (isLatin1(value.name) && name.length > 0 ? 1 : 0)).put(20, name);
    if (size <= 4) {
      vk.putInt(4, size | 0x80000000).put(8, bytes);
    } else {
      vk.putInt(4, size)
          .putInt(8, size > SEGMENT && minor > 3 ? big(bytes) : cell(ByteBuffer.wrap(bytes)));
    }
    return cell(vk);
  }

  private int big(byte[] data) {
    int count = (data.length + SEGMENT - 1) / SEGMENT;
    ByteBuffer list = content(4 * count);
    for (int i = 0; i < count; i++) {
      int length = Math.min(SEGMENT, data.length - i * SEGMENT);
      list.putInt(cell(ByteBuffer.wrap(data, i * SEGMENT, length).slice()));
    }
    ByteBuffer db = content(8).putShort(0, (short) 0x6264).putShort(2, (short) count);
    return cell(db.putInt(4, cell(list)));
  }

  private void writeSubkeys(KeyPlan key, int offset) {
    if (key.subkeys.isEmpty()) {
      return;
    }
    List<Integer> offsets = new ArrayList<>();
    for (KeyPlan subkey : key.subkeys) {
      offsets.add(write(subkey, offset, 0x20));
    }
    int longest = key.subkeys.stream().mapToInt(subkey -> 2 * subkey.name.length()).max().orElse(0);
    int longestClass =
        key.subkeys.stream().mapToInt(subkey -> 2 * subkey.className.length()).max().orElse(0);
    int list = key.list.equals("ri") ? root(key, offsets) : leaf(key.list, key, offsets, 0);
    at(offset).putInt(28, list).putShort(52, (short) longest).putInt(56, longestClass);
  }

  /** Two leaves of kind li below an ri. */
  private int root(KeyPlan key, List<Integer> offsets) {
    int half = offsets.size() / 2;
    int first = leaf("li", key, offsets.subList(0, half), 0);
    int second = leaf("li", key, offsets.subList(half, offsets.size()), half);
    ByteBuffer ri = content(12).putShort(0, (short) 0x6972).putShort(2, (short) 2);
    return cell(ri.putInt(4, first).putInt(8, second));
  }

  private int leaf(String kind, KeyPlan key, List<Integer> offsets, int from) {
    ByteBuffer leaf = content(4 + offsets.size() * (kind.equals("li") ? 4 : 8));
    leaf.put(kind.getBytes(StandardCharsets.US_ASCII)).putShort((short) offsets.size());
    for (int i = 0; i < offsets.size(); i++) {
      String name = key.subkeys.get(from + i).name;
      leaf.putInt(offsets.get(i));
      if (kind.equals("lh")) {
        leaf.putInt(LeafHash.of(name));
      } else if (kind.equals("lf")) {
        byte[] hint = isLatin1(name) ? encoded(name) : new byte[0];
        leaf.put(hint, 0, Math.min(4, hint.length)).position(4 + 8 * (i + 1));
      }
    }
    return cell(leaf);
  }

  private int cell(ByteBuffer content) {
    int offset = bins.position();
    int size = Math.ceilDiv(4 + content.capacity(), 8) * 8;
    bins.putInt(offset, -size).put(offset + 4, content, 0, content.capacity());
    bins.position(offset + size);
    return offset;
  }

  private ByteBuffer at(int offset) {
    return bins.slice(offset + 4, bins.capacity() - offset - 4).order(ByteOrder.LITTLE_ENDIAN);
  }

  private ByteBuffer file(int root) {
    int end = bins.position();
    int size = Math.ceilDiv(end, PAGE) * PAGE;
    if (size > end) {
      bins.putInt(end, size - end);
    }
    bins.putInt(0, 0x6e696268).putInt(4, 0).putInt(8, size);
    ByteBuffer file = content(PAGE + size).put(PAGE, bins, 0, size);
    file.putInt(0, 0x66676572).putInt(4, 7).putInt(8, 7).putInt(20, 1).putInt(24, minor);
    file.putInt(32, 1).putInt(36, root).putInt(40, size).putInt(44, 1);
    return sealed(file);
  }

  private static ByteBuffer content(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static boolean isLatin1(String name) {
    return name.chars().allMatch(unit -> unit < 256);
  }

  private static byte[] encoded(String name) {
    return isLatin1(name) ? name.getBytes(StandardCharsets.ISO_8859_1) : Utf16.encode(name);
  }

  private record ValuePlan(String name, ValueData data) {}

  /** A key that a hive shall have. */
  public static final class KeyPlan {

    private final String name;
    private final List<ValuePlan> values = new ArrayList<>();
    private final List<KeyPlan> subkeys = new ArrayList<>();
    private String list = "lh";
    private String className = "";
    private int flags;

    private KeyPlan(String name) {
      this.name = name;
    }

    public KeyPlan value(String valueName, int type, byte... data) {
      values.add(new ValuePlan(valueName, ValueData.of(new ValueType(type), data)));
      return this;
    }

    public KeyPlan dword(String valueName, int number) {
      return value(valueName, 4, content(4).putInt(number).array());
    }

    /** In the order in which they shall stand in the list. */
    public KeyPlan with(KeyPlan... more) {
      subkeys.addAll(List.of(more));
      return this;
    }

    /** The kind of the list of subkeys: lf, lh, li or ri. */
    public KeyPlan in(String kind) {
      list = kind;
      return this;
    }

    public KeyPlan className(String text) {
      className = text;
      return this;
    }

    public KeyPlan flags(int more) {
      flags = more;
      return this;
    }
  }
}
