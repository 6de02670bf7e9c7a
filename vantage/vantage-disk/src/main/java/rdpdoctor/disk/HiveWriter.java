package rdpdoctor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import rdpdoctor.disk.WriteRefusedException.Refusal;
import rdpdoctor.hive.log.Recovery;
import rdpdoctor.hive.regf.BaseBlock;
import rdpdoctor.hive.regf.CorruptHiveException;

/**
 * Saves changed hives to where they were read from, so that a power failure at any moment leaves
 * the old hive or the new one. Backups are named by the clock.
 */
public final class HiveWriter {

  private static final int LOCKED_BY_TRANSACTIONS = 1;
  private static final DateTimeFormatter LABEL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  // Closing a second channel of a file would drop the first one's lock on POSIX systems, so writers
  // of one process keep out of each other's way before they open it.
  private static final Set<Object> BEING_WRITTEN = ConcurrentHashMap.newKeySet();

  private final InstantSource clock;
  private final Set<Risk> accepted;
  private final UnaryOperator<StoredFolder> observer;

  /**
   * @param accepted the risks that the user takes; without them a write is refused
   */
  public HiveWriter(InstantSource clock, Set<Risk> accepted) {
    this(clock, accepted, UnaryOperator.identity());
  }

  /**
   * @param observer stands between this and each folder: tests see every write
   */
  HiveWriter(InstantSource clock, Set<Risk> accepted, UnaryOperator<StoredFolder> observer) {
    this.clock = clock;
    this.accepted = Set.copyOf(accepted);
    this.observer = observer;
  }

  /**
   * Replaces a hive by a changed one. Its sequence numbers are set here.
   *
   * @param read the hive that was changed; it may be closed already
   * @param changed a whole hive whose base block is right
   * @throws WriteRefusedException if nothing was touched, and why
   * @throws IOException if a write failed: the old hive or the new one is there
   * @throws CorruptHiveException if the changed bytes, or those on the disk, are no hive
   */
  public SavedHive save(HiveFile read, ByteBuffer changed)
      throws IOException, CorruptHiveException {
    requireWhole(changed);
    return exclusively(read, (folder, current) -> save(folder, current, changed));
  }

  /**
   * Does all of a save but the writing, so that several hives are saved or none.
   *
   * @throws WriteRefusedException if {@link #save} would be refused now, and why
   */
  public void requireWritable(HiveFile read) throws IOException, CorruptHiveException {
    exclusively(read, (_, current) -> current.recovery().outcome());
  }

  /** What is done while nobody else can write the hive. */
  @FunctionalInterface
  private interface Exclusive<T> {
    T on(DiskFolder folder, HiveFile current) throws IOException, CorruptHiveException;
  }

  private <T> T exclusively(HiveFile read, Exclusive<T> action)
      throws IOException, CorruptHiveException {
    Path path = read.path();
    refuseHibernated(path);
    if (FileIdentity.isReadOnly(path)) {
      throw new WriteRefusedException(path, Refusal.READ_ONLY, "the file is read-only");
    }
    Object identity = identity(path);
    if (!BEING_WRITTEN.add(identity)) {
      throw inUse(path, "another writer in this process holds it");
    }
    try {
      return locked(read, identity, action);
    } finally {
      BEING_WRITTEN.remove(identity);
    }
  }

  private <T> T locked(HiveFile read, Object identity, Exclusive<T> action)
      throws IOException, CorruptHiveException {
    Path path = read.path();
    try (FileChannel channel = open(path);
        FileLock lock = lock(path, channel)) {
      if (!lock.isValid() || !identity.equals(identity(path))) {
        throw changed(path);
      }
      return unchanged(read, channel, action);
    }
  }

  private <T> T unchanged(HiveFile read, FileChannel channel, Exclusive<T> action)
      throws IOException, CorruptHiveException {
    Path path = read.path();
    try (DiskFolder folder = new DiskFolder(path, channel);
        HiveFile current = HiveFile.open(path, channel)) {
      if (!current.version().equals(read.version())) {
        throw changed(path);
      }
      refuseLoss(path, current.recovery());
      return action.on(folder, current);
    }
  }

  private SavedHive save(DiskFolder folder, HiveFile current, ByteBuffer changed)
      throws IOException, CorruptHiveException {
    Path path = current.path();
    List<String> logs = current.logs().stream().map(FileNames::last).toList();
    HiveSave.Done done =
        current.read(
            image ->
                new HiveSave(observer.apply(folder), FileNames.last(path), logs)
                    .save(
                        current.stored(),
                        current.recovery(),
                        changed,
                        LABEL.format(clock.instant())));
    Optional<Path> backup = done.backup().map(path::resolveSibling);
    int flags = BaseBlock.read(changed).flags();
    return new SavedHive(done.way(), backup, (flags & LOCKED_BY_TRANSACTIONS) != 0);
  }

  private static void requireWhole(ByteBuffer hive) throws CorruptHiveException {
    BaseBlock block = BaseBlock.read(hive);
    if (block.isDirty() || block.binsSize() > hive.capacity() - BaseBlock.SIZE) {
      throw new CorruptHiveException(
          0,
          "base block: changed hive is dirty or shorter than its hive bins, expected a whole one");
    }
  }

  private void refuseHibernated(Path hive) throws IOException {
    Optional<Path> live = Hibernation.of(hive);
    if (live.isPresent() && !accepted.contains(Risk.HIBERNATED)) {
      throw new WriteRefusedException(
          hive,
          Refusal.HIBERNATED,
          "Windows sleeps on this volume, %s is live: start it, then run shutdown /s /t 0"
              .formatted(live.get()));
    }
  }

  private void refuseLoss(Path hive, Recovery recovery) throws WriteRefusedException {
    if (recovery.outcome() == Recovery.Outcome.NOT_RECOVERED
        && !accepted.contains(Risk.CHANGES_LOST)) {
      throw new WriteRefusedException(
          hive, Refusal.CHANGES_LOST, "the hive is dirty and no log recovers it");
    }
  }

  private static FileChannel open(Path hive) throws IOException {
    try {
      return FileChannel.open(hive, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (AccessDeniedException e) {
      WriteRefusedException refused =
          new WriteRefusedException(hive, Refusal.READ_ONLY, "no permission to write the file");
      refused.initCause(e);
      throw refused;
    }
  }

  private static FileLock lock(Path hive, FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      throw inUse(hive, "this process holds a lock on it");
    }
    throw inUse(hive, "another process holds a lock on it");
  }

  private static WriteRefusedException inUse(Path hive, String why) {
    return new WriteRefusedException(hive, Refusal.IN_USE, why);
  }

  private static WriteRefusedException changed(Path hive) {
    return new WriteRefusedException(
        hive, Refusal.CHANGED, "the file was changed since it was read");
  }

  // A writer that replaces the file leaves the lock of those that wait with the old one.
  private static Object identity(Path hive) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(hive, BasicFileAttributes.class);
    return Objects.requireNonNullElse(attributes.fileKey(), hive);
  }
}
