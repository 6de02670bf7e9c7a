package rdpdoctor.hive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.FileTime;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.regf.KeyValue;
import rdpdoctor.hive.regf.Subkeys;
import rdpdoctor.hive.regf.ValueList;

/** A key of a hive; what it holds is read anew at each question. */
public final class Key {

  private final KeyNode node;
  private final int root;
  private final int depth;

  private Key(KeyNode node, int root, int depth) {
    this.node = node;
    this.root = root;
    this.depth = depth;
  }

  static Key root(KeyNode node) {
    return new Key(node, node.offset(), 0);
  }

  /** The root's is chosen by Windows and not a part of any path. */
  public String name() {
    return node.name();
  }

  public Instant lastWritten() {
    return FileTime.toInstant(node.lastWritten());
  }

  /** The bits that {@link KeyNode} names. */
  public int flags() {
    return node.flags();
  }

  /** Whether the hive begins here. */
  public boolean isRoot() {
    return depth == 0;
  }

  /** Whether its value {@code SymbolicLinkValue} names the key that Windows opens instead. */
  public boolean isSymbolicLink() {
    return node.has(KeyNode.SYMBOLIC_LINK);
  }

  /** Whether it stands for one of Windows' own handles, in which case it has no values. */
  public boolean isPredefinedHandle() {
    return node.has(KeyNode.PREDEFINED_HANDLE);
  }

  /** Of its cell, from the first hive bin. */
  public int offset() {
    return node.offset();
  }

  /** The structure behind the key, with the fields that only an editor or a checker asks for. */
  public KeyNode node() {
    return node;
  }

  /** In the order of the list: by name in upper case, unless the hive is damaged. */
  public List<Key> subkeys() throws CorruptHiveException {
    int[] fields = subkeyFields();
    List<Key> subkeys = new ArrayList<>(fields.length);
    for (int field : fields) {
      try {
        subkeys.add(child(node.child(field)));
      } catch (CorruptHiveException e) {
        node.cells().meet(e);
      }
    }
    return Collections.unmodifiableList(subkeys);
  }

  private int[] subkeyFields() throws CorruptHiveException {
    try {
      return new Subkeys(node).fields();
    } catch (CorruptHiveException e) {
      node.cells().meet(e);
      return new int[0];
    }
  }

  /**
   * The subkey of this name, in upper or lower case. It is looked up as Windows does, by the hash
   * or the hint in the list: one whose hash is wrong is not found, though {@link #subkeys} lists
   * it. Only a hive that is salvaged finds it.
   */
  public Optional<Key> subkey(String name) throws CorruptHiveException {
    if (node.cells().isLenient()) {
      return subkeys().stream().filter(key -> key.node.isNamed(name)).findFirst();
    }
    Optional<KeyNode> found = new Subkeys(node).find(name);
    return found.isEmpty() ? Optional.empty() : Optional.of(child(found.get()));
  }

  /** In the order of the list, which is none. */
  public List<Value> values() throws CorruptHiveException {
    ValueList list = new ValueList(node);
    int[] fields = valueFields(list);
    List<Value> values = new ArrayList<>(fields.length);
    for (int field : fields) {
      try {
        values.add(new Value(list.value(field)));
      } catch (CorruptHiveException e) {
        node.cells().meet(e);
      }
    }
    return Collections.unmodifiableList(values);
  }

  private int[] valueFields(ValueList list) throws CorruptHiveException {
    try {
      return list.fields();
    } catch (CorruptHiveException e) {
      node.cells().meet(e);
      return new int[0];
    }
  }

  /** The value of this name, in upper or lower case; the default value's is empty. */
  public Optional<Value> value(String name) throws CorruptHiveException {
    ValueList list = new ValueList(node);
    for (int field : valueFields(list)) {
      try {
        KeyValue value = list.value(field);
        if (value.isNamed(name)) {
          return Optional.of(new Value(value));
        }
      } catch (CorruptHiveException e) {
        node.cells().meet(e);
      }
    }
    return Optional.empty();
  }

  /** The class that was given when the key was created, which few have. */
  public Optional<String> className() throws CorruptHiveException {
    try {
      return Optional.of(node.className()).filter(name -> !name.isEmpty());
    } catch (CorruptHiveException e) {
      node.cells().meet(e);
      return Optional.empty();
    }
  }

  /** A copy of the self-relative security descriptor; no bytes where it could not be salvaged. */
  public byte[] securityDescriptor() throws CorruptHiveException {
    try {
      return node.security().descriptor();
    } catch (CorruptHiveException e) {
      node.cells().meet(e);
      return new byte[0];
    }
  }

  // With each key listed once and under its own parent, this leaves no way round in a circle.
  private Key child(KeyNode child) throws CorruptHiveException {
    if (child.offset() == root) {
      throw new CorruptHiveException(
          child.position(), "key node: the root is listed as a subkey, expected to have no parent");
    }
    if (depth == KeyNode.DEEPEST) {
      throw new CorruptHiveException(
          child.position(),
          "key node: depth is %d, expected at most %d".formatted(depth + 1, KeyNode.DEEPEST));
    }
    return new Key(child, root, depth + 1);
  }
}
