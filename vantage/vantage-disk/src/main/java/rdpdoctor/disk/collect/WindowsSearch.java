package rdpdoctor.disk.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.disk.FileNames;

/** Looks for a folder of hives in the places where one may be, starting from what was named. */
final class WindowsSearch {

  private static final String SYSTEM32 = "System32";
  private static final String CONFIG = "config";
  private static final List<String> HIVES =
      Arrays.stream(RegistryHive.values()).map(RegistryHive::name).toList();

  /** From a volume, from Windows itself and from System32; WINNT is what 2000 was installed to. */
  private static final List<List<String>> WAYS =
      List.of(
          List.of("Windows", SYSTEM32, CONFIG),
          List.of("WINNT", SYSTEM32, CONFIG),
          List.of(SYSTEM32, CONFIG),
          List.of(CONFIG),
          List.of());

  private final Path place;

  WindowsSearch(Path place) {
    this.place = place;
  }

  WindowsFolder find() throws IOException, NoWindowsException {
    if (Files.isRegularFile(place)) {
      return WindowsFolder.ofHives(place, Map.of(hive(place), place));
    }
    if (!Files.isDirectory(place)) {
      throw new NoWindowsException(
          new Words(
              place + ": no such file or folder, expected a volume, a Windows folder or hives",
              place + ": ファイルもフォルダーもありません。ボリューム、Windows フォルダー、またはハイブを指定してください"));
    }
    for (List<String> way : WAYS) {
      Optional<WindowsFolder> found = at(way);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw nothing();
  }

  private Optional<WindowsFolder> at(List<String> way) throws IOException {
    Optional<Path> config = WindowsFolder.descend(place, way.toArray(String[]::new));
    Map<RegistryHive, Path> hives = config.isEmpty() ? Map.of() : hives(config.get());
    return hives.isEmpty()
        ? Optional.empty()
        : Optional.of(new WindowsFolder(place, root(config.orElseThrow()), hives));
  }

  private static Map<RegistryHive, Path> hives(Path config) throws IOException {
    if (!Files.isDirectory(config)) {
      return Map.of();
    }
    List<Path> files = FileNames.among(config, HIVES);
    Map<RegistryHive, Path> hives = new EnumMap<>(RegistryHive.class);
    for (RegistryHive hive : RegistryHive.values()) {
      List<Path> regular = files.stream().filter(Files::isRegularFile).toList();
      FileNames.best(regular, hive.name()).ifPresent(file -> hives.put(hive, file));
    }
    return hives;
  }

  /** The folder above System32, where the hives lie in their usual place. */
  private static Optional<Path> root(Path config) throws IOException {
    Path real = config.toRealPath();
    Optional<Path> system = Optional.ofNullable(real.getParent());
    return FileNames.last(real).equalsIgnoreCase(CONFIG)
        ? system
            .filter(folder -> FileNames.last(folder).equalsIgnoreCase(SYSTEM32))
            .map(Path::getParent)
        : Optional.empty();
  }

  private static RegistryHive hive(Path file) throws NoWindowsException {
    String name = FileNames.last(file);
    return Arrays.stream(RegistryHive.values())
        .filter(hive -> hive.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new NoWindowsException(
                    new Words(
                        "%s: name is %s, expected a hive named %s, or an option that says which"
                            .formatted(file, name, String.join(", ", HIVES)),
                        "%s: 名前が %s です。%s という名前のハイブか、どのハイブかを示すオプションを指定してください"
                            .formatted(file, name, String.join("、", HIVES)))));
  }

  private NoWindowsException nothing() {
    List<String> places = new ArrayList<>();
    WAYS.forEach(way -> places.add(way.isEmpty() ? "." : String.join("\\", way)));
    String hives = String.join(", ", HIVES);
    String looked = places.stream().collect(Collectors.joining(", "));
    return new NoWindowsException(
        new Words(
            "%s: no Windows, expected one of the hives %s in %s".formatted(place, hives, looked),
            "%s: Windows がありません。ハイブ %s のいずれも %s に見つかりません".formatted(place, hives, looked)));
  }
}
