package rdpdoctor.app.repair.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.diagnosis.repair.TargetIdentity;

class JournalFolderTest {

  @TempDir Path home;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the folder is another one there")
  void journals_are_kept_in_the_state_folder_of_the_user() {
    assertEquals(
        Path.of("/state/rdpdoctor/repairs"),
        JournalFolder.of(Map.of("XDG_STATE_HOME", "/state", "HOME", "/home/anna")).folder());
    assertEquals(
        Path.of("/home/anna/.local/state/rdpdoctor/repairs"),
        JournalFolder.of(Map.of("XDG_STATE_HOME", "relative", "HOME", "/home/anna")).folder());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are those of POSIX")
  void nobody_else_can_read_a_journal() throws IOException {
    try (JournalFile journal = folder().create(Entries.NOON, Entries.TARGET)) {
      assertEquals("rw-------", permissions(journal.path()));
      assertEquals("rwx------", permissions(folder().folder()));
    }
  }

  @Test
  void a_journal_is_named_by_its_time_and_its_target() throws IOException {
    assertEquals("20261122T120000.250Z-WIN01.jsonl", create(Entries.TARGET));
    assertEquals("20261122T120000.250Z-WIN01_2.jsonl", create(Entries.TARGET));
    assertEquals("20261122T120000.250Z-_______.jsonl", create(new TargetIdentity("../端末/\n", "f")));
  }

  @Test
  void the_newest_comes_first() throws IOException {
    assertEquals(List.of(), folder().newestFirst());
    List<Path> created =
        List.of(
            createAt(0, Entries.TARGET),
            createAt(0, Entries.TARGET),
            createAt(5, new TargetIdentity("A", "f")));
    assertEquals(created.reversed(), folder().newestFirst());
  }

  @Test
  void a_journal_is_never_overwritten() throws IOException {
    Path file = home.resolve("journal");
    JournalFile.create(file).close();
    assertThrows(FileAlreadyExistsException.class, () -> JournalFile.create(file));
  }

  @Test
  void half_a_line_is_cut_away_before_the_next_is_added() throws Exception {
    Path file = home.resolve("journal");
    try (JournalFile journal = JournalFile.create(file)) {
      journal.append(Entries.begun());
    }
    Files.writeString(file, Files.readString(file) + "{\"kind\":\"writ");
    try (JournalFile journal = JournalFile.reopen(file)) {
      journal.append(Entries.intended(1));
    }
    assertEquals(
        List.of(Entries.begun(), Entries.intended(1)),
        StoredJournal.read(file).history().entries());
  }

  private JournalFolder folder() {
    return new JournalFolder(home.resolve("state").resolve("repairs"));
  }

  private String create(TargetIdentity target) throws IOException {
    try (JournalFile journal = folder().create(Entries.NOON, target)) {
      return journal.path().getFileName().toString();
    }
  }

  private Path createAt(int seconds, TargetIdentity target) throws IOException {
    try (JournalFile journal = folder().create(Entries.NOON.plusSeconds(seconds), target)) {
      return journal.path();
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
