package rdpdoctor.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** Whether what was shown may be written: answered beforehand by an option, or asked for. */
public enum Confirmation {
  GIVEN,
  REFUSED,
  /** Only to be shown. */
  DRY_RUN;

  private static final String YES = "--yes";
  private static final String DRY = "--dry-run";
  private static final int LONGEST_ANSWER = 100;

  public static List<ArgSpec> options(Language language) {
    return List.of(
        Options.flag(language, new Words("write without asking", "確認せずに書き込む"), "-y", YES),
        Options.flag(
            language, new Words("show the change and write nothing", "変更を表示するだけで書き込まない"), DRY));
  }

  public static Confirmation of(ParseResult arguments, Session session) {
    if (arguments.hasMatchedOption(DRY)) {
      return DRY_RUN;
    }
    return arguments.hasMatchedOption(YES) || isAnsweredYes(session) ? GIVEN : REFUSED;
  }

  private static boolean isAnsweredYes(Session session) {
    session.out().flush();
    session.err().print(new Words("write this? [y/N] ", "書き込みますか? [y/N] ").in(session.language()));
    session.err().flush();
    String answer = answer(session).strip().toLowerCase(Locale.ROOT);
    return answer.equals("y") || answer.equals("yes") || answer.equals("はい");
  }

  /** Without anybody to answer, nothing is written. */
  private static String answer(Session session) {
    StringBuilder line = new StringBuilder();
    try {
      byte[] bytes = new byte[LONGEST_ANSWER];
      int count = 0;
      for (int next = session.in().read();
          next >= 0 && next != '\n' && count < LONGEST_ANSWER;
          next = session.in().read()) {
        bytes[count++] = (byte) next;
      }
      line.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
    } catch (IOException _) {
      return "";
    }
    return line.toString();
  }
}
