package rdpdoctor.app.command;

import java.util.Locale;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.terminal.Environment;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** The options that several commands share, and how each kind of option is declared. */
public final class Options {

  public static final String LANGUAGE = "--lang";
  public static final String HELP = "--help";

  private static final String COLOUR = "--color";
  private static final String JSON = "--json";
  private static final String VERBOSE = "--verbose";

  private Options() {}

  /** An option that is there or not. */
  public static OptionSpec flag(Language language, Words description, String... names) {
    return OptionSpec.builder(names)
        .type(boolean.class)
        .description(description.in(language))
        .build();
  }

  /** An option with a value, which the command reads itself. */
  public static OptionSpec value(
      Language language, String label, Words description, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .paramLabel(label)
        .description(description.in(language))
        .build();
  }

  /** An option with a value that may be given several times. */
  public static OptionSpec values(
      Language language, String label, Words description, String... names) {
    return OptionSpec.builder(names)
        .type(String[].class)
        .arity("1")
        .paramLabel(label)
        .description(description.in(language))
        .build();
  }

  public static PositionalParamSpec words(
      Language language, String label, String arity, Words description) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity(arity)
        .type(String[].class)
        .paramLabel(label)
        .description(description.in(language))
        .build();
  }

  public static OptionSpec json(Language language) {
    return flag(
        language,
        new Words("write JSON, one line for each object", "JSON で出力する (1 オブジェクト 1 行)"),
        JSON);
  }

  public static boolean json(ParseResult arguments) {
    return arguments.hasMatchedOption(JSON);
  }

  public static OptionSpec verbose(Language language) {
    return flag(
        language,
        new Words("show everything, down to the bytes", "すべてをバイト単位まで表示する"),
        "-v",
        VERBOSE);
  }

  public static boolean verbose(ParseResult arguments) {
    return arguments.hasMatchedOption(VERBOSE);
  }

  public static OptionSpec colour(Language language) {
    return value(
        language,
        "WHEN",
        new Words(
            "colour the text: auto (on a terminal, unless NO_COLOR is set), always, never",
            "色付け: auto (端末で NO_COLOR がないとき)、always、never"),
        COLOUR);
  }

  public static Ink ink(ParseResult arguments, Environment environment) throws UsageException {
    String when = arguments.matchedOptionValue(COLOUR, "auto");
    boolean colour =
        switch (when) {
          case "always" -> true;
          case "never" -> false;
          case "auto" -> environment.outIsTerminal() && !environment.refusesColour();
          default ->
              throw new UsageException(
                  COLOUR + " is \"" + when + "\", expected auto, always or never",
                  COLOUR + " の値 \"" + when + "\" は無効です。auto、always、never のいずれかを指定してください");
        };
    return Ink.of(colour, environment.charset());
  }

  public static OptionSpec language(Language language) {
    return value(
        language,
        "LANG",
        new Words("en or ja; default: the locale", "en または ja。既定値はロケールに従う"),
        LANGUAGE);
  }

  public static Language language(String name) throws UsageException {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "en" -> Language.EN;
      case "ja" -> Language.JA;
      default ->
          throw new UsageException(
              LANGUAGE + " is \"" + name + "\", expected en or ja",
              LANGUAGE + " の値 \"" + name + "\" は無効です。en または ja を指定してください");
    };
  }

  public static OptionSpec help(Language language) {
    return OptionSpec.builder("-h", HELP)
        .type(boolean.class)
        .usageHelp(true)
        .description(new Words("show this help", "このヘルプを表示する").in(language))
        .build();
  }
}
