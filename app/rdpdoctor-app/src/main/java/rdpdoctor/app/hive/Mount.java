package rdpdoctor.app.hive;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** What a hive's root is called in a {@code .reg} file: where Windows mounts it. */
final class Mount {

  private static final String ROOT = "--root";

  private static final Map<String, String> BY_FILE_NAME =
      Map.of(
          "SYSTEM", "HKEY_LOCAL_MACHINE\\SYSTEM",
          "SOFTWARE", "HKEY_LOCAL_MACHINE\\SOFTWARE",
          "SAM", "HKEY_LOCAL_MACHINE\\SAM",
          "SECURITY", "HKEY_LOCAL_MACHINE\\SECURITY",
          "DEFAULT", "HKEY_USERS\\.DEFAULT",
          "NTUSER.DAT", "HKEY_CURRENT_USER");

  private Mount() {}

  static OptionSpec option(Language language) {
    return Options.value(
        language,
        "KEY",
        new Words(
            "what the hive's root is called in the .reg file; known for files named SYSTEM,"
                + " SOFTWARE, SAM, SECURITY, DEFAULT and NTUSER.DAT",
            ".reg ファイルでのルートの名前。SYSTEM、SOFTWARE、SAM、SECURITY、DEFAULT、NTUSER.DAT" + " では省略できる"),
        ROOT);
  }

  static String of(Path hive, ParseResult arguments) throws UsageException {
    String fileName = String.valueOf(hive.getFileName()).toUpperCase(Locale.ROOT);
    Optional<String> known = Optional.ofNullable(BY_FILE_NAME.get(fileName));
    String root = arguments.matchedOptionValue(ROOT, known.orElse(""));
    if (root.isEmpty()) {
      throw new UsageException(
          "missing option: %s, as the name %s does not tell where Windows mounts the hive"
              .formatted(ROOT, hive.getFileName()),
          "オプション %s を指定してください。ファイル名 %s からはマウント先を判断できません".formatted(ROOT, hive.getFileName()));
    }
    return root;
  }
}
