package rdpdoctor.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.hive.edit.NewHive;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.HiveBin;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.regf.KeyValue;
import rdpdoctor.hive.regf.LeafHash;
import rdpdoctor.hive.regf.SecurityCell;
import rdpdoctor.hive.regf.SubkeyList;
import rdpdoctor.hive.regf.ValueList;
import rdpdoctor.hive.value.ValueType;

/**
 * A hive of any size, written structure by structure: the editor proves what it does, which takes
 * its time with millions of values. It holds the port of RDP-Tcp and many keys with 100 values.
 */
final class GeneratedHive {

  static final int VALUES_OF_A_KEY = 100;

  /** As many as Windows puts into a list that is not divided. */
  private static final int KEYS_OF_A_GROUP = 1000;

  private static final int BIN = 1 << 16;
  private static final int MINOR = 5;
  private static final int DATA = 52;

  /** More than a key with its values takes. */
  private static final int ROOM_FOR_A_KEY = VALUES_OF_A_KEY * 104 + 1024;

  private final ByteBuffer file;
  private final int root;
  private final int security;
  private int keys = 1;
  private int next;
  private int end;

  private GeneratedHive(ByteBuffer file) {
    this.file = file.order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer empty = NewHive.of(MINOR, Instant.EPOCH);
    file.put(0, empty, 0, empty.capacity());
    root = file.getInt(BaseBlock.ROOT_CELL);
    security = file.getInt(Cells.position(root) + KeyNode.SECURITY);
    end = file.getInt(BaseBlock.BINS_SIZE);
    next = end;
  }

  static void write(Path path, int keys) {
    try (FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      long size;
      try (Arena arena = Arena.ofConfined()) {
        long room = 4 * BIN + (long) keys * ROOM_FOR_A_KEY;
        GeneratedHive hive =
            new GeneratedHive(
                channel.map(FileChannel.MapMode.READ_WRITE, 0, room, arena).asByteBuffer());
        hive.fill(keys);
        size = hive.finish();
      }
      channel.truncate(size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(int count) {
    Child controlSet = key(root, "ControlSet001");
    Child listener = controlSet;
    for (String name : List.of("Control", "Terminal Server", "WinStations", "RDP-Tcp")) {
      Child below = key(listener.offset, name);
      subkeys(listener.offset, List.of(below));
      listener = below;
    }
    values(listener.offset, List.of(port()), "PortNumber".length(), Integer.BYTES);
    Child many = key(root, "Many");
    subkeys(root, List.of(controlSet, many));
    List<Child> groups = new ArrayList<>();
    for (int from = 0; from < count; from += KEYS_OF_A_GROUP) {
      groups.add(group(many.offset, from, Math.min(count, from + KEYS_OF_A_GROUP)));
    }
    subkeys(many.offset, groups);
  }

  private Child group(int parent, int from, int to) {
    Child group = key(parent, "Group %06d".formatted(from));
    List<Child> keys = new ArrayList<>();
    for (int number = from; number < to; number++) {
      Child key = key(group.offset, "Key %06d".formatted(number));
      keys.add(key);
      List<Integer> values = new ArrayList<>();
      for (int value = 0; value < VALUES_OF_A_KEY; value++) {
        values.add(value("Value %06d".formatted(value)));
      }
      values(key.offset, values, "Value 000000".length(), DATA);
    }
    subkeys(group.offset, keys);
    return group;
  }

  private Child key(int parent, String name) {
    int offset = allocate(KeyNode.NAME + name.length());
    int key = Cells.position(offset);
    file.putShort(key, (short) KeyNode.SIGNATURE);
    file.putShort(key + KeyNode.FLAGS, (short) KeyNode.COMPRESSED_NAME);
    file.putInt(key + KeyNode.PARENT, parent);
    file.putInt(key + KeyNode.SUBKEY_LIST, Cells.NONE);
    file.putInt(key + KeyNode.VOLATILE_SUBKEY_LIST, Cells.NONE);
    file.putInt(key + KeyNode.VALUE_LIST, Cells.NONE);
    file.putInt(key + KeyNode.SECURITY, security);
    file.putInt(key + KeyNode.CLASS, Cells.NONE);
    file.putShort(key + KeyNode.NAME_LENGTH, (short) name.length());
    file.put(key + KeyNode.NAME, name.getBytes(StandardCharsets.ISO_8859_1));
    keys++;
    return new Child(name, offset);
  }

  /** In the order of their names. */
  private void subkeys(int parent, List<Child> children) {
    int list = allocate(SubkeyList.ENTRIES + children.size() * SubkeyList.HASHED_ENTRY);
    int entry = Cells.position(list) + SubkeyList.ENTRIES;
    file.putShort(Cells.position(list), (short) SubkeyList.HASH_LEAF);
    file.putShort(Cells.position(list) + SubkeyList.COUNT, (short) children.size());
    int longest = 0;
    for (Child child : children) {
      file.putInt(entry, child.offset).putInt(entry + SubkeyList.HASH, LeafHash.of(child.name));
      entry += SubkeyList.HASHED_ENTRY;
      longest = Math.max(longest, child.name.length() * Character.BYTES);
    }
    int key = Cells.position(parent);
    file.putInt(key + KeyNode.SUBKEY_COUNT, children.size());
    file.putInt(key + KeyNode.SUBKEY_LIST, list);
    file.putShort(key + KeyNode.LARGEST_SUBKEY_NAME, (short) longest);
  }

  private void values(int parent, List<Integer> values, int longestName, int largestData) {
    int list = allocate(values.size() * ValueList.ENTRY);
    for (int i = 0; i < values.size(); i++) {
      file.putInt(Cells.position(list) + i * ValueList.ENTRY, values.get(i));
    }
    int key = Cells.position(parent);
    file.putInt(key + KeyNode.VALUE_COUNT, values.size());
    file.putInt(key + KeyNode.VALUE_LIST, list);
    file.putInt(key + KeyNode.LARGEST_VALUE_NAME, longestName * Character.BYTES);
    file.putInt(key + KeyNode.LARGEST_VALUE_DATA, largestData);
  }

  private int port() {
    return value("PortNumber", ValueType.REG_DWORD, Integer.BYTES | KeyValue.INLINE, 3389);
  }

  private int value(String name) {
    int data = allocate(DATA);
    for (int i = 0; i < DATA; i++) {
      file.put(Cells.position(data) + i, (byte) (data + i));
    }
    return value(name, ValueType.REG_BINARY, DATA, data);
  }

  private int value(String name, ValueType type, int size, int data) {
    int offset = allocate(KeyValue.NAME + name.length());
    int value = Cells.position(offset);
    file.putShort(value, (short) KeyValue.SIGNATURE);
    file.putShort(value + KeyValue.NAME_LENGTH, (short) name.length());
    file.putInt(value + KeyValue.DATA_SIZE, size);
    file.putInt(value + KeyValue.DATA, data);
    file.putInt(value + KeyValue.TYPE, type.code());
    file.putShort(value + KeyValue.FLAGS, (short) KeyValue.COMPRESSED_NAME);
    file.put(value + KeyValue.NAME, name.getBytes(StandardCharsets.ISO_8859_1));
    return offset;
  }

  private int allocate(int content) {
    int size = Math.ceilDiv(Cells.SIZE + content, Cells.GRANULE) * Cells.GRANULE;
    if (next + size > end) {
      freeTheRest();
      file.putInt(BaseBlock.SIZE + end, HiveBin.SIGNATURE);
      file.putInt(BaseBlock.SIZE + end + HiveBin.OFFSET, end);
      file.putInt(BaseBlock.SIZE + end + HiveBin.SIZE, BIN);
      next = end + HiveBin.HEADER;
      end += BIN;
    }
    int offset = next;
    file.putInt(BaseBlock.SIZE + offset, -size);
    next += size;
    return offset;
  }

  private void freeTheRest() {
    if (next < end) {
      file.putInt(BaseBlock.SIZE + next, end - next);
    }
  }

  private long finish() {
    freeTheRest();
    file.putInt(Cells.position(security) + SecurityCell.REFERENCES, keys);
    file.putInt(BaseBlock.BINS_SIZE, end);
    file.putInt(BaseBlock.CHECKSUM, BaseBlock.checksum(file));
    return BaseBlock.SIZE + (long) end;
  }

  /** What a list of subkeys says of one. */
  private record Child(String name, int offset) {}
}
