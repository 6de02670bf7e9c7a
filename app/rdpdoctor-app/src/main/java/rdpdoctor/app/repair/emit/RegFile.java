package rdpdoctor.app.repair.emit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.TargetIdentity;
import rdpdoctor.hive.text.RegistryFile;
import rdpdoctor.hive.text.RegistryFileException;
import rdpdoctor.hive.text.RegistryFileWriter;
import rdpdoctor.hive.text.Section;
import rdpdoctor.hive.text.Version;

/**
 * A plan as a {@code .reg} file for the running host. It changes the registry only, checks nothing,
 * and keeps nothing; its comments say so. Its import terminates every text that has no terminator.
 */
public final class RegFile {

  private final List<Change> changes;
  private final RegComments comments;

  /**
   * @throws IllegalArgumentException if the plan changes more than one control set
   */
  public RegFile(Plan plan, TargetIdentity target, Language language) {
    this.changes = HostChanges.of(plan);
    this.comments = new RegComments(plan, target, language);
  }

  /** What it leaves out, as a {@code .reg} file cannot do it: groups, rights, SAM, odd names. */
  public List<Change> left() {
    return changes.stream().filter(Predicate.not(RegFile::isHeld)).toList();
  }

  private static boolean isHeld(Change change) {
    return HostChanges.key(change.resource()).isPresent()
        && HostChanges.isReachable(change.resource())
        && HostChanges.isFreeOf(change, Character::isISOControl);
  }

  /** The file that carries the plan out. */
  public byte[] toBytes() {
    return write(comments.forRepair(left()), held());
  }

  /** The file that takes it back. */
  public byte[] undo() {
    return write(comments.forUndo(), held().reversed().stream().map(Change::undo).toList());
  }

  private List<Change> held() {
    return changes.stream().filter(RegFile::isHeld).toList();
  }

  private static byte[] write(List<String> comments, List<Change> changes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      RegistryFileWriter writer =
          new RegistryFileWriter(Version.VERSION_5, RegistryFile.WINDOWS_1252, bytes::writeBytes);
      for (String comment : comments) {
        writer.comment(comment);
      }
      for (Section section : RegSections.of(changes)) {
        writer.write(section);
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException("memory has no I/O errors", e);
    } catch (RegistryFileException e) {
      throw new IllegalStateException("names with line breaks were left out", e);
    }
    return bytes.toByteArray();
  }
}
