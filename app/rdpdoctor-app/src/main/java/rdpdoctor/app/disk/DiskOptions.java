package rdpdoctor.app.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.syntax.Parsed;
import rdpdoctor.app.syntax.PathSyntax;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.disk.collect.NoWindowsException;
import rdpdoctor.disk.collect.WindowsFolder;

/** The options that name a disk: a volume or a folder, and single hives. */
public final class DiskOptions {

  private static final String DISK = "--disk";

  private DiskOptions() {}

  public static List<ArgSpec> arguments(Language language) {
    ArgSpec disk =
        Options.value(
            language,
            "PATH",
            new Words(
                "a Windows volume, its Windows folder, a folder of hives, or one hive",
                "Windows ボリューム、Windows フォルダー、ハイブのフォルダー、または 1 つのハイブ"),
            DISK);
    return Stream.concat(
            Stream.of(disk),
            Arrays.stream(RegistryHive.values()).<ArgSpec>map(hive -> file(language, hive)))
        .toList();
  }

  private static ArgSpec file(Language language, RegistryHive hive) {
    return Options.value(
        language,
        "FILE",
        new Words("the hive %s".formatted(hive), "ハイブ %s".formatted(hive)),
        option(hive));
  }

  private static String option(RegistryHive hive) {
    return "--" + hive.name().toLowerCase(Locale.ROOT);
  }

  /** Whether any of them was given. */
  public static boolean isGiven(ParseResult arguments) {
    return arguments.hasMatchedOption(DISK)
        || Arrays.stream(RegistryHive.values())
            .anyMatch(hive -> arguments.hasMatchedOption(option(hive)));
  }

  /** The Windows that they name. */
  public static WindowsFolder windows(ParseResult arguments) throws CommandFailure {
    Map<RegistryHive, Path> hives = hives(arguments);
    if (!arguments.hasMatchedOption(DISK)) {
      Path first = hives.values().iterator().next();
      return WindowsFolder.ofHives(first, hives);
    }
    return find(arguments.matchedOptionValue(DISK, "")).with(hives);
  }

  /** The Windows at one path. */
  public static WindowsFolder find(String place) throws CommandFailure {
    try {
      return WindowsFolder.find(path(place));
    } catch (NoWindowsException e) {
      throw new CommandFailure(ExitCode.NO_INPUT, e.words(), e);
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      throw new CommandFailure(
          ExitCode.NO_INPUT,
          new Words(place + ": cannot be read: " + why, place + ": 読み取れません: " + why),
          e);
    }
  }

  private static Map<RegistryHive, Path> hives(ParseResult arguments) throws CommandFailure {
    Map<RegistryHive, Path> hives = new EnumMap<>(RegistryHive.class);
    for (RegistryHive hive : RegistryHive.values()) {
      String name = option(hive);
      if (arguments.hasMatchedOption(name)) {
        hives.put(hive, file(arguments.matchedOptionValue(name, "")));
      }
    }
    return hives;
  }

  private static Path file(String name) throws CommandFailure {
    Path file = path(name);
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure(
          ExitCode.NO_INPUT, new Words(name + ": there is no such file", name + ": ファイルが存在しません"));
    }
    return file;
  }

  private static Path path(String name) throws CommandFailure {
    return switch (PathSyntax.parse(name)) {
      case Parsed.Valid<Path>(Path path) -> path;
      case Parsed.Invalid<Path>(Words why) -> throw new CommandFailure(ExitCode.NO_INPUT, why);
    };
  }
}
