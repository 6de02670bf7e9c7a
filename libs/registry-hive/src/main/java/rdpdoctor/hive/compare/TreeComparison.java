package rdpdoctor.hive.compare;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.Value;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;

/** One run of a {@link HiveDiff} from its two keys downwards. */
final class TreeComparison {

  private final HiveDiff diff;
  private final Consumer<Difference> consumer;

  TreeComparison(HiveDiff diff, Consumer<Difference> consumer) {
    this.diff = diff;
    this.consumer = consumer;
  }

  void keys(KeyPath path, Key before, Key after) throws CorruptHiveException {
    nodes(path, before, after);
    values(path, before.values(), after.values());
    subkeys(path, before.subkeys(), after.subkeys());
  }

  private void nodes(KeyPath path, Key before, Key after) throws CorruptHiveException {
    if (flags(before) != flags(after)) {
      consumer.accept(new Difference.FlagsChanged(path, flags(before), flags(after)));
    }
    Optional<String> classBefore = before.className();
    Optional<String> classAfter = after.className();
    if (!classBefore.equals(classAfter)) {
      consumer.accept(new Difference.ClassChanged(path, classBefore, classAfter));
    }
    byte[] securityBefore = before.securityDescriptor();
    byte[] securityAfter = after.securityDescriptor();
    if (!Arrays.equals(securityBefore, securityAfter)) {
      consumer.accept(
          new Difference.SecurityChanged(
              path, DescriptorText.of(securityBefore), DescriptorText.of(securityAfter)));
    }
    Instant timeBefore = before.lastWritten();
    Instant timeAfter = after.lastWritten();
    if (diff.times() && !timeBefore.equals(timeAfter)) {
      consumer.accept(new Difference.LastWrittenChanged(path, timeBefore, timeAfter));
    }
  }

  private static int flags(Key key) {
    KeyNode node = key.node();
    int userFlags = node.cells().shortAt(node.position() + KeyNode.USER_FLAGS);
    return (key.flags() & ~KeyNode.COMPRESSED_NAME) | (userFlags << 16);
  }

  private void values(KeyPath path, List<Value> before, List<Value> after)
      throws CorruptHiveException {
    new SortedPairs<>(before, after, Value::name).join(new Values(path));
  }

  private void subkeys(KeyPath path, List<Key> before, List<Key> after)
      throws CorruptHiveException {
    new SortedPairs<>(before, after, Key::name).join(new Subkeys(path));
  }

  /** The values of one key. */
  private final class Values implements SortedPairs.Join<Value> {

    private final KeyPath path;

    Values(KeyPath path) {
      this.path = path;
    }

    @Override
    public void removed(Value before) throws CorruptHiveException {
      consumer.accept(new Difference.ValueRemoved(path, before.name(), before.data()));
    }

    @Override
    public void added(Value after) throws CorruptHiveException {
      consumer.accept(new Difference.ValueAdded(path, after.name(), after.data()));
    }

    @Override
    public void both(Value before, Value after) throws CorruptHiveException {
      if (!before.name().equals(after.name())) {
        consumer.accept(new Difference.ValueRespelled(path, before.name(), after.name()));
      }
      ValueData dataBefore = before.data();
      ValueData dataAfter = after.data();
      if (!dataBefore.equals(dataAfter)) {
        consumer.accept(new Difference.ValueChanged(path, before.name(), dataBefore, dataAfter));
      }
    }
  }

  /** The subkeys of one key. */
  private final class Subkeys implements SortedPairs.Join<Key> {

    private final KeyPath parent;

    Subkeys(KeyPath parent) {
      this.parent = parent;
    }

    @Override
    public void removed(Key before) throws CorruptHiveException {
      KeyPath path = parent.child(before.name());
      consumer.accept(new Difference.KeyRemoved(path));
      if (diff.everything()) {
        values(path, before.values(), List.of());
        subkeys(path, before.subkeys(), List.of());
      }
    }

    @Override
    public void added(Key after) throws CorruptHiveException {
      KeyPath path = parent.child(after.name());
      consumer.accept(new Difference.KeyAdded(path));
      if (diff.everything()) {
        values(path, List.of(), after.values());
        subkeys(path, List.of(), after.subkeys());
      }
    }

    @Override
    public void both(Key before, Key after) throws CorruptHiveException {
      KeyPath path = parent.child(before.name());
      if (!before.name().equals(after.name())) {
        consumer.accept(new Difference.KeyRespelled(path, after.name()));
      }
      keys(path, before, after);
    }
  }
}
