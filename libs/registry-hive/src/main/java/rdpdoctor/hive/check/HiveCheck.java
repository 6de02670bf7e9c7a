package rdpdoctor.hive.check;

import java.nio.ByteBuffer;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.HiveImage;
import rdpdoctor.hive.regf.KeyNode;
import rdpdoctor.hive.regf.OnDamage;

/**
 * Checks a whole hive: that its bins follow each other and its cells fill them, that every cell in
 * use is referred to exactly once, and that keys, lists, values and security cells agree with each
 * other. Takes time in proportion to the file, whatever it contains.
 */
public final class HiveCheck {

  private final Findings findings = new Findings();

  private HiveCheck() {}

  /**
   * Checks a hive.
   *
   * @param file the whole file, from index 0 to the capacity
   */
  public static CheckReport of(ByteBuffer file) {
    return new HiveCheck().check(file);
  }

  private CheckReport check(ByteBuffer file) {
    try {
      BaseBlock baseBlock = BaseBlock.read(file);
      checkWriting(baseBlock);
      OnDamage collect = OnDamage.report(findings::damage);
      return checkBins(new HiveImage(file, baseBlock, collect).cells());
    } catch (CorruptHiveException e) {
      findings.damage(e.damage());
      return findings.report(0);
    }
  }

  private void checkWriting(BaseBlock block) {
    if (!block.checksumIsRight()) {
      findings.damage(
          BaseBlock.CHECKSUM,
          "base block: checksum is 0x%08x, expected 0x%08x"
              .formatted(block.checksum(), block.actualChecksum()));
    }
    if (block.primarySequence() != block.secondarySequence()) {
      findings.damage(
          BaseBlock.SECONDARY_SEQUENCE,
          "base block: secondary sequence number is %s, expected %s: the hive is dirty"
              .formatted(
                  Integer.toUnsignedString(block.secondarySequence()),
                  Integer.toUnsignedString(block.primarySequence())));
    }
    if (block.clusteringFactor() != 1) {
      findings.remark(
          BaseBlock.CLUSTERING_FACTOR,
          "base block: clustering factor is %d, expected 1".formatted(block.clusteringFactor()));
    }
  }

  private CheckReport checkBins(Cells cells) {
    CellMap map = CellMap.of(cells, findings);
    SecurityCheck security = new SecurityCheck(cells, map, findings);
    KeyCheck keys = new KeyCheck(map, security, findings);
    findings.collect(() -> keys.checkRoot(KeyNode.at(cells, BaseBlock.ROOT_CELL)));
    security.checkReferences();
    map.remarkUnclaimed();
    return findings.report(map.freeBytes());
  }
}
