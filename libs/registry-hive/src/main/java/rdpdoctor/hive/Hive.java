package rdpdoctor.hive;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.Damage;
import rdpdoctor.hive.regf.HiveImage;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.regf.OnDamage;
import rdpdoctor.hive.value.KeyPath;

/**
 * A registry hive: a tree of keys, each with its values, in the bytes of one file.
 *
 * <p>Opening reads the base block, the first bin's header and the root key; what is asked for is
 * read when it is asked for, and nothing is kept. So a hive of any size opens at once, mapped or
 * not, and several threads may read it at the same time.
 *
 * <p>What breaks the rules of the format ends in a {@link CorruptHiveException} that says where,
 * and in no other way: no content of a file leads to an endless loop, to a key that is found twice
 * in a walk, or to more memory than a small multiple of the file. What Windows would merely dislike
 * is left to {@code rdpdoctor.hive.check.HiveCheck}.
 */
public final class Hive {

  private final BaseBlock baseBlock;
  private final Key root;

  private Hive(BaseBlock baseBlock, Key root) {
    this.baseBlock = baseBlock;
    this.root = root;
  }

  /**
   * Opens a hive that was written to its end.
   *
   * @param file the whole file, from index 0 to the capacity; it must not change any more
   * @throws DirtyHiveException if it was not, or the checksum of its base block is wrong: its logs
   *     must be replayed first
   * @throws CorruptHiveException if it is no hive, or one that Windows would not load
   */
  public static Hive open(ByteBuffer file) throws CorruptHiveException, DirtyHiveException {
    BaseBlock baseBlock = BaseBlock.read(file);
    if (baseBlock.isDirty()) {
      throw new DirtyHiveException(baseBlock);
    }
    return read(new HiveImage(file, baseBlock, OnDamage.REFUSE));
  }

  /**
   * Opens a hive as it lies, even a dirty one: without what only its logs hold, and perhaps with a
   * change half written.
   *
   * @param file as for {@link #open}
   */
  public static Hive openDirty(ByteBuffer file) throws CorruptHiveException {
    return read(new HiveImage(file, BaseBlock.read(file), OnDamage.REFUSE));
  }

  /**
   * Opens what is left of a hive, dirty or not: whatever is broken is skipped and the rest read.
   * Subkeys are then looked up by their names alone, so that a wrong hash hides none.
   *
   * @param file as for {@link #open}
   * @param consumer told of each damage once, when the reading meets it
   * @throws CorruptHiveException if it is no hive, or no root key can be found
   */
  public static Hive salvage(ByteBuffer file, Consumer<Damage> consumer)
      throws CorruptHiveException {
    return read(new HiveImage(file, BaseBlock.read(file), OnDamage.report(consumer)));
  }

  private static Hive read(HiveImage image) throws CorruptHiveException {
    return new Hive(image.baseBlock(), Key.root(KeyNode.root(image.cells())));
  }

  public BaseBlock baseBlock() {
    return baseBlock;
  }

  public Key root() {
    return root;
  }

  /**
   * The key at this path from below the root, if there is one; names are compared as Windows does.
   */
  public Optional<Key> find(KeyPath path) throws CorruptHiveException {
    Optional<Key> key = Optional.of(root);
    for (String name : path.names()) {
      if (key.isEmpty()) {
        return key;
      }
      key = key.get().subkey(name);
    }
    return key;
  }
}
