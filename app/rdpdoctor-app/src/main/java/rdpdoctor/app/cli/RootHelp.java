package rdpdoctor.app.cli;

import java.util.List;
import rdpdoctor.app.command.CommandGroup;
import rdpdoctor.app.command.CommandTable;
import rdpdoctor.app.terminal.DisplayWidth;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** The help that lists commands with their summaries. Needs no parser, so it is there at once. */
final class RootHelp {

  private static final int COLUMN = 14;

  private static final Words USAGE =
      new Words(
          """
          rdpdoctor finds out why a Remote Desktop session cannot be opened.

          Usage: rdpdoctor COMMAND [ARGUMENTS]

          Commands:
          """,
          """
          rdpdoctor は、リモート デスクトップ セッションを開けない理由を調べます。

          使用法: rdpdoctor コマンド [引数]

          コマンド:
          """);

  private static final Words MORE =
      new Words(
          """

          rdpdoctor COMMAND --help   the options of a command
          rdpdoctor --version        the version
          rdpdoctor --lang en|ja     the language; default: the locale

          Examples:
            rdpdoctor demo
            rdpdoctor diagnose win01.corp.example
            rdpdoctor explain 0x204

          Exit codes: 0 nothing seen prevents a session, 1 a session is prevented,
          2 cannot tell, 64 usage; all of them: docs/exit-codes.md
          """,
          """

          rdpdoctor コマンド --help   コマンドのオプション
          rdpdoctor --version         バージョン
          rdpdoctor --lang en|ja      言語。既定値はロケールに従う

          例:
            rdpdoctor demo
            rdpdoctor diagnose win01.corp.example
            rdpdoctor explain 0x204

          終了コード: 0 セッションを妨げるものは見つからない、1 セッションを確立できない、
          2 判断できない、64 使用法の誤り。一覧: docs/exit-codes.md
          """);

  private RootHelp() {}

  static String of(CommandTable commands, Language language) {
    StringBuilder help = new StringBuilder(USAGE.in(language));
    list(commands.lines(), language, help);
    return help.append(MORE.in(language)).toString();
  }

  /** The help of a group: its commands, and how to ask for more. */
  static String of(CommandGroup group, Language language) {
    String name = group.name();
    Words usage =
        new Words(
            "Usage: rdpdoctor %s COMMAND [ARGUMENTS]%n%n%s%n%nCommands:%n",
            "使用法: rdpdoctor %s コマンド [引数]%n%n%s%n%nコマンド:%n");
    Words more =
        new Words(
            "%nrdpdoctor %s COMMAND --help   the options of a command%n",
            "%nrdpdoctor %s コマンド --help   コマンドのオプション%n");
    StringBuilder help =
        new StringBuilder(usage.in(language).formatted(name, group.summary().in(language)));
    list(group.lines(), language, help);
    return help.append(more.in(language).formatted(name)).toString();
  }

  private static void list(List<CommandTable.Line> lines, Language language, StringBuilder help) {
    for (CommandTable.Line line : lines) {
      help.append("  ")
          .append(DisplayWidth.padRight(line.name(), COLUMN - 2))
          .append(line.summary().in(language))
          .append('\n');
    }
  }
}
