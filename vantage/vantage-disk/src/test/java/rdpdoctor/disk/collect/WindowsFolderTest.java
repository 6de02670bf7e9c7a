package rdpdoctor.disk.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.diagnosis.registry.RegistryHive;

class WindowsFolderTest {

  @TempDir Path volume;

  @Test
  void is_found_from_the_volume_from_itself_from_system32_and_from_the_hives() throws Exception {
    Path config = folder("Windows/System32/config", "SYSTEM", "SOFTWARE");
    assertFoundAt(volume);
    assertFoundAt(volume.resolve("Windows"));
    assertFoundAt(config.resolveSibling(""));
    assertFoundAt(config);
  }

  private void assertFoundAt(Path place) throws Exception {
    WindowsFolder found = WindowsFolder.find(place);
    assertEquals(
        Optional.of(volume.resolve("Windows").toRealPath()),
        found.root().map(WindowsFolderTest::real));
    assertEquals(Set.of(RegistryHive.SYSTEM, RegistryHive.SOFTWARE), found.hives().keySet());
  }

  @Test
  void is_found_in_whatever_case_its_names_are_written() throws Exception {
    folder("WINDOWS/system32/Config", "system", "Sam");
    WindowsFolder found = WindowsFolder.find(volume);
    assertEquals(Set.of(RegistryHive.SYSTEM, RegistryHive.SAM), found.hives().keySet());
    assertTrue(found.within("SYSTEM32", "config").isPresent());
  }

  @Test
  void a_folder_of_hives_alone_has_no_windows_around_it() throws Exception {
    folder("copies", "SYSTEM");
    WindowsFolder found = WindowsFolder.find(volume.resolve("copies"));
    assertEquals(Optional.empty(), found.root());
    assertEquals(Optional.empty(), found.within("System32"));
    assertEquals(Optional.empty(), found.onVolume("ProgramData"));
  }

  @Test
  void a_single_file_is_the_hive_that_its_name_says() throws Exception {
    Path file = folder("copies", "software").resolve("software");
    assertEquals(Map.of(RegistryHive.SOFTWARE, file), WindowsFolder.find(file).hives());
  }

  @Test
  void a_hive_that_is_named_takes_the_place_of_the_one_that_was_found() throws Exception {
    folder("Windows/System32/config", "SYSTEM");
    Path other = folder("copies", "SYSTEM").resolve("SYSTEM");
    WindowsFolder found = WindowsFolder.find(volume).with(Map.of(RegistryHive.SYSTEM, other));
    assertEquals(Optional.of(other), found.hive(RegistryHive.SYSTEM));
  }

  @Test
  void a_folder_without_hives_is_refused_with_what_was_looked_for_and_where() {
    NoWindowsException e = assertThrows(NoWindowsException.class, () -> WindowsFolder.find(volume));
    assertEquals(
        volume
            + ": no Windows, expected one of the hives SYSTEM, SOFTWARE, SAM, SECURITY in"
            + " Windows\\System32\\config, WINNT\\System32\\config, System32\\config, config, .",
        e.getMessage());
    assertTrue(e.words().ja().contains("Windows がありません"), e.words().ja());
  }

  @Test
  void a_folder_that_has_the_name_of_a_hive_is_none() throws Exception {
    Files.createDirectories(volume.resolve("Windows/System32/config/SYSTEM"));
    assertThrows(NoWindowsException.class, () -> WindowsFolder.find(volume));
  }

  @Test
  void a_path_that_does_not_exist_and_a_file_of_another_name_are_refused() throws Exception {
    Path file = folder("copies", "notes.txt").resolve("notes.txt");
    assertThrows(NoWindowsException.class, () -> WindowsFolder.find(volume.resolve("nothing")));
    NoWindowsException e = assertThrows(NoWindowsException.class, () -> WindowsFolder.find(file));
    assertTrue(e.words().en().contains("name is notes.txt"), e.words().en());
  }

  private Path folder(String path, String... files) throws IOException {
    Path folder = Files.createDirectories(volume.resolve(path));
    for (String file : files) {
      Files.createFile(folder.resolve(file));
    }
    return folder;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
