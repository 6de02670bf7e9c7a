package rdpdoctor.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.RemedyCatalogue;
import rdpdoctor.app.report.json.ExplanationJson;
import rdpdoctor.app.report.text.ExplanationText;
import rdpdoctor.app.report.text.TextStyle;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.knowledge.message.Explainer;
import rdpdoctor.knowledge.message.Explanation;

/** {@code rdpdoctor explain}: what a message, a code or a cause means. */
final class ExplainCommand implements Command {

  private static final String STANDARD_INPUT = "-";
  private static final int LONGEST_INPUT = 64 * 1024;

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public Words summary() {
    return new Words("explain an error message, a code or a cause", "エラー メッセージ、コード、原因を説明する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return List.of(
        Options.words(
            language,
            "TEXT",
            "1..*",
            new Words(
                "a message as it was shown, a code such as 0x204 or STATUS_NO_LOGON_SERVERS, or the"
                    + " id of a cause; - is standard input",
                "表示されたメッセージ、0x204 や STATUS_NO_LOGON_SERVERS などのコード、または原因の ID。- は標準入力")),
        Options.json(language),
        Options.colour(language));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session) throws UsageException {
    String input = input(arguments, session);
    if (input.isBlank()) {
      throw new UsageException("nothing to explain: the text is empty", "説明するテキストが空です");
    }
    TextStyle style =
        new TextStyle(
            session.wording(),
            Options.ink(arguments, session.environment()),
            session.environment().width(),
            false);
    Explanation explanation = Explainer.explain(input);
    RemedyCatalogue remedies = RemedyCatalogue.ofKnowledgeBase();
    if (Options.json(arguments)) {
      session.out().writeBytes(ExplanationJson.line(input, explanation, style.wording(), remedies));
    } else {
      session.out().print(ExplanationText.of(explanation, style, remedies));
    }
    return switch (explanation) {
      case Explanation.Found _ -> ExitCode.NOTHING_SEEN;
      case Explanation.Unknown _ -> ExitCode.CANNOT_TELL;
    };
  }

  private static String input(ParseResult arguments, Session session) {
    String words = String.join(" ", arguments.matchedPositionalValue(0, new String[0]));
    if (!words.equals(STANDARD_INPUT)) {
      return words;
    }
    try {
      return new String(session.in().readNBytes(LONGEST_INPUT), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
