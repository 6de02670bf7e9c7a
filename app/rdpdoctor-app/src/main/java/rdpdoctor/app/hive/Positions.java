package rdpdoctor.app.hive;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.hive.ControlSets;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.value.KeyPath;

/** The positional arguments of a command on hives, by their place. */
record Positions(List<String> words) {

  /** How the default value is named on a command line and in {@code .reg} files. */
  static final String DEFAULT_VALUE = "@";

  Positions {
    words = List.copyOf(words);
  }

  static Positions of(ParseResult arguments) {
    return new Positions(List.of(arguments.matchedPositionalValue(0, new String[0])));
  }

  boolean has(int place) {
    return place < words.size();
  }

  Path file(int place) throws UsageException {
    if (!has(place)) {
      throw new UsageException("missing argument: FILE", "引数がありません: FILE");
    }
    return file(words.get(place));
  }

  static Path file(String word) throws UsageException {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new UsageException(
          "file is \"" + word + "\", expected a path: " + e.getReason(),
          "ファイル \"" + word + "\" は有効なパスではありません");
    }
  }

  /** The path of a key; the root where there is no such argument. */
  KeyPath key(int place) throws UsageException {
    String word = has(place) ? words.get(place) : "";
    try {
      return KeyPath.of(word);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "key is \"" + word + "\", expected names with one backslash between them",
          "キー \"" + word + "\" は無効です。名前を 1 つの \\ で区切ってください");
    }
  }

  String valueName(int place) {
    String word = words.get(place);
    return word.equals(DEFAULT_VALUE) ? "" : word;
  }

  /** The key in a hive, whose CurrentControlSet is resolved. */
  static Found find(OpenedHive opened, KeyPath path) throws CommandFailure, CorruptHiveException {
    Hive hive = opened.hive();
    KeyPath resolved = ControlSets.resolve(hive, path);
    Key key =
        hive.find(resolved)
            .orElseThrow(
                () ->
                    HiveFailure.notThere(
                        new Words(
                            "%s: there is no key %s".formatted(opened.path(), resolved),
                            "%s: キー %s は存在しません".formatted(opened.path(), resolved))));
    return new Found(resolved, key);
  }

  /** A key, and where it lies. */
  record Found(KeyPath path, Key key) {}
}
