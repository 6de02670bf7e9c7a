package rdpdoctor.app.repair.emit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Texts as PowerShell's literals, which stand for themselves whatever they hold.
 *
 * <p>PowerShell ends a text in single quotes at any of five quotation marks, and a file that is
 * pasted or sent may lose control characters and line ends. So a unit that is not plainly visible
 * is written as its number: {@code ('a' + [char]0x2019)}.
 */
final class PowerShellText {

  private PowerShellText() {}

  static String of(String text) {
    StringBuilder literal = new StringBuilder("'");
    boolean isOne = true;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (isPlain(unit)) {
        literal.append(unit == '\'' ? "''" : unit);
      } else {
        literal.append("' + [char]0x%04x + '".formatted((int) unit));
        isOne = false;
      }
    }
    literal.append('\'');
    return isOne ? literal.toString() : "(" + literal + ")";
  }

  static String of(List<String> texts) {
    return texts.stream().map(PowerShellText::of).collect(Collectors.joining(", ", "@(", ")"));
  }

  private static boolean isPlain(char unit) {
    return switch (Character.getType(unit)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          false;
      default -> unit != '\u201a' && unit != '\u201e';
    };
  }
}
