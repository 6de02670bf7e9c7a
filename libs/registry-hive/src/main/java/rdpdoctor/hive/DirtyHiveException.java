package rdpdoctor.hive;

import rdpdoctor.hive.regf.BaseBlock;

/** A hive was not written to its end: what its logs hold must be replayed before it is read. */
public final class DirtyHiveException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient BaseBlock baseBlock;

  public DirtyHiveException(BaseBlock baseBlock) {
    super(reason(baseBlock));
    this.baseBlock = baseBlock;
  }

  /** As it lies; where its checksum is wrong, no field is certain. */
  public BaseBlock baseBlock() {
    return baseBlock;
  }

  private static String reason(BaseBlock block) {
    return block.checksumIsRight()
        ? "base block: sequence numbers are %s and %s, expected equal ones: the hive is dirty"
            .formatted(
                Integer.toUnsignedString(block.primarySequence()),
                Integer.toUnsignedString(block.secondarySequence()))
        : "base block: checksum is 0x%08x, expected 0x%08x: the hive is dirty"
            .formatted(block.checksum(), block.actualChecksum());
  }
}
