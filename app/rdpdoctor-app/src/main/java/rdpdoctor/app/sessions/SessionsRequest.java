package rdpdoctor.app.sessions;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.server.control.ControlRequest;

/** What a command line of {@code sessions} asks for. */
sealed interface SessionsRequest {

  /** To see them, once or until the server ends. */
  record Show(boolean watch) implements SessionsRequest {}

  /** To have something done to one of them. */
  record Act(ControlRequest request) implements SessionsRequest {}

  static SessionsRequest of(ParseResult arguments) throws UsageException {
    List<String> words = Arrays.asList(arguments.matchedPositionalValue(0, new String[0]));
    boolean watch = arguments.hasMatchedOption(SessionsCommand.WATCH);
    if (words.isEmpty()) {
      return new Show(watch);
    }
    if (watch) {
      throw new UsageException(
          SessionsCommand.WATCH + " with " + words.getFirst() + ", expected one of the two",
          SessionsCommand.WATCH + " と " + words.getFirst() + " はどちらか一方だけを指定してください");
    }
    return new Act(action(words));
  }

  private static ControlRequest action(List<String> words) throws UsageException {
    return switch (words.getFirst()) {
      case "disconnect" -> new ControlRequest.Disconnect(onlyId(words));
      case "logoff" -> new ControlRequest.LogOff(onlyId(words));
      case "message" -> new ControlRequest.Message(id(words), text(words));
      default ->
          throw new UsageException(
              "action is \"" + words.getFirst() + "\", expected disconnect, logoff or message",
              "操作 \"" + words.getFirst() + "\" は無効です。disconnect、logoff、message のいずれかを指定してください");
    };
  }

  private static int onlyId(List<String> words) throws UsageException {
    if (words.size() > 2) {
      throw new UsageException("unknown argument: " + words.get(2), "不明な引数です: " + words.get(2));
    }
    return id(words);
  }

  private static int id(List<String> words) throws UsageException {
    String id = words.size() > 1 ? words.get(1) : "";
    if (!id.matches("[0-9]{1,9}")) {
      throw new UsageException(
          "session is \"" + id + "\", expected its ID, as rdpdoctor sessions shows it",
          "セッション \"" + id + "\" は無効です。rdpdoctor sessions が表示する ID を指定してください");
    }
    return Integer.parseInt(id);
  }

  private static String text(List<String> words) throws UsageException {
    String text = String.join(" ", words.subList(2, words.size()));
    if (text.isBlank()) {
      throw new UsageException(
          "message is empty, expected message ID TEXT", "メッセージがありません。message ID TEXT の形で指定してください");
    }
    return text;
  }

  /** The process of the server that is meant. */
  static OptionalLong server(ParseResult arguments) throws UsageException {
    if (!arguments.hasMatchedOption(SessionsCommand.SERVER)) {
      return OptionalLong.empty();
    }
    String text = arguments.matchedOptionValue(SessionsCommand.SERVER, "");
    if (!text.matches("[0-9]{1,18}")) {
      throw new UsageException(
          SessionsCommand.SERVER + " is \"" + text + "\", expected the number of a process",
          SessionsCommand.SERVER + " の値 \"" + text + "\" は無効です。プロセス ID を指定してください");
    }
    return OptionalLong.of(Long.parseLong(text));
  }
}
