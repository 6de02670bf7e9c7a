package rdpdoctor.hive.edit;

import java.nio.ByteBuffer;
import java.util.List;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.check.HiveCheck;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.Damage;
import rdpdoctor.hive.regf.KeyNode;

/** Which hives an editor takes. */
final class Editable {

  private static final int MINOR_OF_LAYERED_HIVES = 6;

  private Editable() {}

  static void require(ByteBuffer file, Hive hive)
      throws CorruptHiveException, LayeredHiveException {
    if (hive.baseBlock().minor() == MINOR_OF_LAYERED_HIVES) {
      throw new LayeredHiveException(
          "base block: minor version is 6, that of a layered hive, expected 3 to 5");
    }
    List<Damage> damage = HiveCheck.of(file).damage();
    if (!damage.isEmpty()) {
      throw new CorruptHiveException(damage.getFirst());
    }
    requireNoLayer(hive.root());
  }

  private static void requireNoLayer(Key key) throws CorruptHiveException, LayeredHiveException {
    KeyNode node = key.node();
    int layer = node.cells().byteAt(node.position() + KeyNode.LAYER);
    if (layer != 0) {
      throw new LayeredHiveException(
          "key node: layer bits of key \"%s\" are 0x%02x, expected none"
              .formatted(key.name(), layer));
    }
    for (Key subkey : key.subkeys()) {
      requireNoLayer(subkey);
    }
  }
}
