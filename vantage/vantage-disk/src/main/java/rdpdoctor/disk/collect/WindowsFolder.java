package rdpdoctor.disk.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.disk.FileNames;

/**
 * One Windows installation on a disk, as far as its files are there.
 *
 * @param place what was asked for: a volume, a folder or a file
 * @param root the folder {@code Windows} itself; empty where only hives are at hand
 * @param hives those that were found
 */
public record WindowsFolder(Path place, Optional<Path> root, Map<RegistryHive, Path> hives) {

  public WindowsFolder {
    hives = Map.copyOf(hives);
  }

  /**
   * Looks for Windows.
   *
   * @param place a volume, its {@code Windows} folder, a folder of hives, or one hive
   * @throws NoWindowsException if there is no hive in any of these places
   */
  public static WindowsFolder find(Path place) throws IOException, NoWindowsException {
    return new WindowsSearch(place).find();
  }

  /** Hives without anything else of their machine. */
  public static WindowsFolder ofHives(Path place, Map<RegistryHive, Path> hives) {
    return new WindowsFolder(place, Optional.empty(), hives);
  }

  /** The same with other files for some of its hives. */
  public WindowsFolder with(Map<RegistryHive, Path> others) {
    Map<RegistryHive, Path> all = new EnumMap<>(RegistryHive.class);
    all.putAll(hives);
    all.putAll(others);
    return new WindowsFolder(place, root, all);
  }

  public Optional<Path> hive(RegistryHive hive) {
    return Optional.ofNullable(hives.get(hive));
  }

  /** A file or folder within {@code Windows}, in whatever case it is written. */
  public Optional<Path> within(String... names) throws IOException {
    return root.isEmpty() ? Optional.empty() : descend(root.get(), names);
  }

  /** A file or folder of the volume that {@code Windows} lies on. */
  public Optional<Path> onVolume(String... names) throws IOException {
    Optional<Path> volume = root.map(Path::toAbsolutePath).map(Path::getParent);
    return volume.isEmpty() ? Optional.empty() : descend(volume.get(), names);
  }

  static Optional<Path> descend(Path folder, String... names) throws IOException {
    Optional<Path> place = Optional.of(folder);
    for (String name : names) {
      if (place.isEmpty() || !Files.isDirectory(place.get())) {
        return Optional.empty();
      }
      place = FileNames.find(place.get(), name);
    }
    return place;
  }
}
