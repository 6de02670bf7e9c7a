package rdpdoctor.hive.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.FileTime;
import rdpdoctor.hive.regf.HiveBin;

/**
 * A hive that needs its logs.
 *
 * @param bytes the whole file, little-endian
 * @param block what its base block says, true or not; empty where not even the signature is left
 */
record DirtyHive(ByteBuffer bytes, Optional<BaseBlock> block) {

  /** The GUID of the hive's resource manager, in hives since Windows Vista. */
  private static final int RESOURCE_MANAGER = 112;

  private static final int GUID = 16;

  static DirtyHive of(ByteBuffer file) throws CorruptHiveException {
    ByteBuffer bytes = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    if (lostItsBaseBlock(bytes)) {
      return new DirtyHive(bytes, Optional.empty());
    }
    return new DirtyHive(bytes, Optional.of(BaseBlock.read(bytes)));
  }

  private static boolean lostItsBaseBlock(ByteBuffer bytes) {
    return bytes.capacity() > BaseBlock.SIZE + HiveBin.HEADER
        && bytes.getInt(0) != BaseBlock.SIGNATURE
        && bytes.getInt(BaseBlock.SIZE) == HiveBin.SIGNATURE;
  }

  /** The base block where it is to be believed. */
  Optional<BaseBlock> soundBlock() {
    return block.filter(BaseBlock::checksumIsRight);
  }

  /** Why this log was not written for this hive; empty where nothing speaks against it. */
  Optional<String> foreign(TransactionLog log) {
    if (soundBlock().isPresent()) {
      return contradiction(soundBlock().get(), log);
    }
    return block.isEmpty() || resembles(block.get(), log)
        ? Optional.empty()
        : Optional.of("log header: nothing in it is as in the damaged base block of the hive");
  }

  private Optional<String> contradiction(BaseBlock hive, TransactionLog log) {
    String name = lastName(hive);
    String other = lastName(log.header());
    if (!name.isEmpty() && !other.isEmpty() && !name.equals(other)) {
      return Optional.of(
          "log header: file name ends in %s, the hive's in %s".formatted(other, name));
    }
    if (hasGuid(bytes) && hasGuid(log.bytes()) && !guid(bytes).equals(guid(log.bytes()))) {
      return Optional.of("log header: resource manager is another one than the hive's");
    }
    return log.hasEntries() ? Optional.empty() : otherTime(hive, log);
  }

  private static Optional<String> otherTime(BaseBlock hive, TransactionLog log) {
    if (!hive.lastWritten().equals(log.header().lastWritten())) {
      return Optional.of(
          "log header: time of the last write is %s, expected the hive's, %s"
              .formatted(log.header().lastWritten(), hive.lastWritten()));
    }
    // Up to Server 2003 the log is one behind the hive, from Vista on they are equal.
    int behind = hive.primarySequence() - log.sequence();
    return behind == 0 || behind == 1
        ? Optional.empty()
        : Optional.of(
            "log header: sequence is %d, the hive's is %d"
                .formatted(log.sequence(), hive.primarySequence()));
  }

  private boolean resembles(BaseBlock damaged, TransactionLog log) {
    Instant written = log.header().lastWritten();
    return damaged.lastWritten().equals(written)
        || firstBinWritten().filter(written::equals).isPresent()
        || (hasGuid(bytes) && guid(bytes).equals(guid(log.bytes())))
        || (!lastName(damaged).isEmpty() && lastName(damaged).equals(lastName(log.header())));
  }

  private Optional<Instant> firstBinWritten() {
    int place = BaseBlock.SIZE + HiveBin.LAST_WRITTEN;
    return bytes.capacity() < place + Long.BYTES
        ? Optional.empty()
        : Optional.of(FileTime.toInstant(bytes.getLong(place)));
  }

  private static String lastName(BaseBlock block) {
    String path = block.fileName();
    return path.substring(path.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
  }

  private static ByteBuffer guid(ByteBuffer file) {
    return file.slice(RESOURCE_MANAGER, GUID);
  }

  private static boolean hasGuid(ByteBuffer file) {
    return !guid(file).equals(ByteBuffer.allocate(GUID));
  }

  /** The hive's bytes, those behind its bins too, with room for as many bins as asked for. */
  ByteBuffer copy(int binsSize) {
    int size = Math.max(bytes.capacity(), BaseBlock.SIZE + binsSize);
    return HiveBytes.allocate(size).put(0, bytes, 0, bytes.capacity());
  }
}
