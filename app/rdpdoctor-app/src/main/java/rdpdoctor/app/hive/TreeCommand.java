package rdpdoctor.app.hive;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.value.KeyPath;

/** {@code rdpdoctor hive tree}: the keys below a key, and on request their values. */
final class TreeCommand implements Command {

  private static final int FILE = 0;
  private static final int KEY = 1;
  private static final String DEPTH = "--depth";
  private static final String VALUES = "--values";

  @Override
  public String name() {
    return "hive tree";
  }

  @Override
  public Words summary() {
    return new Words("list the keys below a key", "キーの下にあるキーを一覧表示する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return List.of(
        Options.words(language, "FILE [KEY]", "1..2", new Words("the hive, and a key", "ハイブとキー")),
        Options.value(language, "N", new Words("go down no further than this", "表示する階層の深さ"), DEPTH),
        Options.flag(language, new Words("list values too", "値も表示する"), VALUES),
        OpenedHive.dirtyOption(language),
        Options.json(language));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    Positions positions = Positions.of(arguments);
    Path file = positions.file(FILE);
    int depth = depth(arguments);
    boolean values = arguments.hasMatchedOption(VALUES);
    try (OpenedHive opened = OpenedHive.open(file, arguments, session)) {
      Positions.Found found = Positions.find(opened, positions.key(KEY));
      Printing printing =
          Options.json(arguments)
              ? (path, key, _) -> session.out().writeBytes(HiveJson.key(path, key))
              : (path, key, level) -> session.out().print(lines(path, key, level, values));
      walk(found.path(), found.key(), 0, depth, printing);
      return ExitCode.NOTHING_SEEN;
    } catch (CorruptHiveException e) {
      throw HiveFailure.of(file, e);
    }
  }

  private static int depth(ParseResult arguments) throws UsageException {
    String word = arguments.matchedOptionValue(DEPTH, "512");
    if (!word.matches("[0-9]{1,3}")) {
      throw new UsageException(
          DEPTH + " is \"" + word + "\", expected a number from 0 to 999",
          DEPTH + " の値 \"" + word + "\" は無効です。0 から 999 の数値を指定してください");
    }
    return Integer.parseInt(word);
  }

  /** No deeper than a hive's 512 levels, which the reader enforces. */
  private static void walk(KeyPath path, Key key, int level, int depth, Printing printing)
      throws CorruptHiveException {
    printing.print(path, key, level);
    if (level == depth) {
      return;
    }
    for (Key subkey : key.subkeys()) {
      walk(path.child(subkey.name()), subkey, level + 1, depth, printing);
    }
  }

  private static String lines(KeyPath path, Key key, int level, boolean values)
      throws CorruptHiveException {
    String indent = "  ".repeat(level);
    String name = level == 0 ? "[" + path + "]" : key.name();
    StringBuilder lines = new StringBuilder(indent + Printable.of(name) + "\n");
    for (NamedData value : values ? NamedData.of(key.values()) : List.<NamedData>of()) {
      lines
          .append(indent)
          .append("  ")
          .append(ValueText.name(value.name()))
          .append(" = ")
          .append(value.data().type())
          .append(' ')
          .append(ValueText.inList(value.data()))
          .append('\n');
    }
    return lines.toString();
  }

  /** How each key is shown. */
  @FunctionalInterface
  private interface Printing {
    void print(KeyPath path, Key key, int level) throws CorruptHiveException;
  }
}
