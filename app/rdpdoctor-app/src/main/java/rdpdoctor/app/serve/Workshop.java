package rdpdoctor.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.disk.DiskOptions;
import rdpdoctor.app.examination.DiskExaminer;
import rdpdoctor.app.file.TemporaryFolder;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.scenario.Scenario;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.disk.collect.NoWindowsException;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.hive.text.RegistryFile;
import rdpdoctor.hive.text.RegistryFileException;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.server.Machine;

/**
 * Makes machines of blueprints.
 *
 * @param accounts names of local accounts that a machine of ours gets where it has none such
 */
record Workshop(List<String> accounts) {

  private static final List<String> ENDINGS = List.of("", ".LOG1", ".LOG2", ".LOG");

  Workshop {
    accounts = List.copyOf(accounts);
  }

  Machine make(Blueprint blueprint) throws CommandFailure {
    return switch (blueprint) {
      case Blueprint.OnDisk(Path place) -> onDisk(place);
      case Blueprint.Overlaid(Path file) -> overlaid(file);
      case Blueprint.OfScenario(Scenario scenario, var keep) ->
          keep.isPresent() ? kept(scenario, keep.get()) : scenario(scenario);
    };
  }

  private static Machine onDisk(Path place) throws CommandFailure {
    WindowsFolder windows = DiskOptions.find(place.toString());
    if (windows.hive(RegistryHive.SYSTEM).isEmpty()) {
      throw new CommandFailure(
          ExitCode.NO_INPUT,
          new Words(
              place + ": there is no SYSTEM hive, and without it no listener",
              place + ": SYSTEM ハイブがないため、リスナーの設定がありません"));
    }
    return live(place, files(windows), () -> DiskExaminer.observe(windows));
  }

  /** The hives, and the logs that Windows writes changes to before them. */
  private static List<Path> files(WindowsFolder windows) {
    List<Path> files = new ArrayList<>();
    for (Path hive : windows.hives().values()) {
      ENDINGS.forEach(ending -> files.add(Path.of(hive + ending)));
    }
    return files;
  }

  private Machine overlaid(Path file) throws CommandFailure {
    return live(
        file,
        List.of(file),
        () -> {
          OfflineWindows windows = OfflineWindows.healthy(Edition.SERVER_2019);
          addAccounts(windows);
          return observed(overlay(windows, file)::writeTo);
        });
  }

  private void addAccounts(OfflineWindows windows) {
    accounts.stream()
        .filter(name -> !windows.accounts().has(name))
        .forEach(name -> windows.accounts().add(name, WellKnownSid.REMOTE_DESKTOP_USERS));
  }

  private static OfflineWindows overlay(OfflineWindows windows, Path file) throws IOException {
    try {
      return windows.overlay(RegistryFile.parse(Files.readAllBytes(file)));
    } catch (RegistryFileException | IllegalArgumentException e) {
      throw new BadOverlayException(String.valueOf(e.getMessage()));
    }
  }

  private Machine scenario(Scenario scenario) throws CommandFailure {
    return live(
        Path.of(scenario.name()),
        List.of(),
        () -> observed(volume -> scenario.writeTo(volume, accounts)));
  }

  private Machine kept(Scenario scenario, Path folder) throws CommandFailure {
    try {
      Files.createDirectory(folder);
      scenario.writeTo(folder, accounts);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.NO_OUTPUT_FILE,
          new Words(
              folder + ": cannot be made, expected a new folder",
              folder + ": 作成できません。新しいフォルダーを指定してください"),
          e);
    }
    return onDisk(folder);
  }

  private static Machine live(Path what, List<Path> files, LiveMachine.Look look)
      throws CommandFailure {
    try {
      return LiveMachine.of(files, look);
    } catch (BadOverlayException e) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT,
          new Words(
              what + ": " + e.getMessage(),
              "%s: .reg ファイルとして読み取れません (%s)".formatted(what, e.getMessage())),
          e);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.NO_INPUT,
          new Words(
              "%s: cannot be read: %s".formatted(what, e.getMessage()),
              "%s: 読み取れません: %s".formatted(what, e.getMessage())),
          e);
    }
  }

  /** Writes a machine. */
  @FunctionalInterface
  private interface Writing {
    void to(Path volume) throws IOException;
  }

  /** What the disk of a machine tells that lasts no longer than it takes to look at it. */
  private static Facts observed(Writing machine) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      machine.to(folder.path());
      return DiskExaminer.observe(WindowsFolder.find(folder.path()));
    } catch (NoWindowsException e) {
      throw new IllegalStateException("what was written is no Windows", e);
    }
  }
}
