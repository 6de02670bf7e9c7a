package rdpdoctor.hive.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;

/**
 * Replays a log up to Windows 8. Each is complete for itself: of two, the later one is taken. It
 * has no hashes, so its result is believed only when the hive bins still follow each other.
 */
final class VectorReplay {

  private VectorReplay() {}

  static Replay of(DirtyHive hive, List<TransactionLog> logs) {
    List<TransactionLog> latestFirst = new ArrayList<>(logs);
    latestFirst.sort(
        Comparator.comparing(TransactionLog::sequence, Integer::compareUnsigned).reversed());
    List<LogReport> reports = new ArrayList<>();
    Optional<ByteBuffer> image = Optional.empty();
    for (TransactionLog log : latestFirst) {
      if (image.isPresent()) {
        reports.add(LogReport.unused(log.number(), LogVerdict.NOT_NEEDED));
        continue;
      }
      try {
        image = Optional.of(apply(hive, log));
        int sequence = log.sequence();
        reports.add(
            new LogReport(
                log.number(), LogVerdict.APPLIED, 1, sequence, sequence, Optional.empty()));
      } catch (CorruptHiveException e) {
        reports.add(LogReport.refused(log.number(), LogVerdict.UNREADABLE, e.damage()));
      }
    }
    return new Replay(image, List.copyOf(reports));
  }

  private static ByteBuffer apply(DirtyHive hive, TransactionLog log) throws CorruptHiveException {
    List<DirtyPages> pages = DirtyVector.pages(log);
    int binsSize = log.header().binsSize();
    requireRoom(hive, log, binsSize);
    ByteBuffer image = hive.copy(binsSize);
    Replay.put(pages, image);
    HiveBytes.requireBins(image, binsSize);
    Optional<BaseBlock> sound = hive.soundBlock();
    int sequence = sound.map(BaseBlock::primarySequence).orElse(log.sequence());
    HeaderSector header =
        HeaderSector.of(sound.isPresent() ? hive.bytes() : log.bytes())
            .type(BaseBlock.TYPE_PRIMARY)
            .sequences(sequence, sequence)
            .binsSize(binsSize);
    return image.put(0, header.sealed(), 0, BaseBlock.SECTOR);
  }

  private static void requireRoom(DirtyHive hive, TransactionLog log, int binsSize)
      throws CorruptHiveException {
    if (binsSize > (long) hive.bytes().capacity() + log.bytes().capacity()) {
      throw new CorruptHiveException(
          BaseBlock.BINS_SIZE,
          "log header: size of hive bins is %d, more than the hive and its log hold"
              .formatted(binsSize));
    }
  }
}
