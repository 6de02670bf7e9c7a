package rdpdoctor.disk.collect;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.DiskFacts;
import rdpdoctor.disk.FileNames;

/** Whether the files are there without which Remote Desktop cannot work. */
final class FileCollector {

  private static final String TERM_SERVICE = "System32\\termsrv.dll";
  private static final String MACHINE_KEYS = "Microsoft\\Crypto\\RSA\\MachineKeys";

  /** The containers of TSSecKeySet1, whatever machine GUID follows. */
  private static final String CONTAINER = "f686aace6942fb7f7ceb231212eef4a4_";

  private static final Words ONLY_HIVES =
      new Words("only hives were given, no Windows folder", "ハイブだけが指定され、Windows フォルダーがない");
  private static final Words NO_MACHINE_KEYS =
      new Words("the folder MachineKeys was not found", "MachineKeys フォルダーが見つからない");

  private final WindowsFolder windows;

  FileCollector(WindowsFolder windows) {
    this.windows = windows;
  }

  Facts facts() {
    return Facts.builder()
        .add(DiskFacts.TERM_SERVICE_BINARY, answer(TERM_SERVICE, this::termService))
        .add(DiskFacts.LISTENER_KEY_CONTAINER, answer(MACHINE_KEYS, this::container))
        .build();
  }

  private Reading<Boolean> termService(Source source) throws IOException {
    return windows.within("System32").isEmpty()
        ? new Reading.Unknown<>(ONLY_HIVES, source)
        : new Reading.Known<>(
            windows.within("System32", "termsrv.dll").filter(Files::isRegularFile).isPresent(),
            source);
  }

  private Reading<Boolean> container(Source source) throws IOException {
    Optional<Path> folder = machineKeys();
    return folder.isEmpty()
        ? new Reading.Unknown<>(windows.root().isEmpty() ? ONLY_HIVES : NO_MACHINE_KEYS, source)
        : new Reading.Known<>(holdsContainer(folder.get()), source);
  }

  private Optional<Path> machineKeys() throws IOException {
    Optional<Path> today =
        windows.onVolume("ProgramData", "Microsoft", "Crypto", "RSA", "MachineKeys");
    return today.isPresent()
        ? today
        : windows.onVolume(
            "Documents and Settings",
            "All Users",
            "Application Data",
            "Microsoft",
            "Crypto",
            "RSA",
            "MachineKeys");
  }

  private static boolean holdsContainer(Path folder) throws IOException {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            folder, file -> FileNames.last(file).toLowerCase(Locale.ROOT).startsWith(CONTAINER))) {
      return files.iterator().hasNext();
    }
  }

  private static Reading<Boolean> answer(String locator, FileQuestion question) {
    Source source = new Source(Vantage.DISK, locator);
    try {
      return question.ask(source);
    } catch (IOException e) {
      return new Reading.Unknown<>(Damaged.words(locator, locator, e), source);
    }
  }

  @FunctionalInterface
  private interface FileQuestion {
    Reading<Boolean> ask(Source source) throws IOException;
  }
}
