package rdpdoctor.app.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rdpdoctor.app.terminal.DisplayWidth;

/** Questions with their answers as a table, where equal answers share a line. */
final class Answers {

  private static final int WIDEST_QUESTION = 32;

  private final TextStyle style;
  private final Map<String, List<String>> questions = new LinkedHashMap<>();

  Answers(TextStyle style) {
    this.style = style;
  }

  void add(String question, String answer) {
    questions.computeIfAbsent(answer, _ -> new ArrayList<>()).add(question);
  }

  List<String> lines() {
    if (questions.size() == 1) {
      return questions.entrySet().stream()
          .map(only -> line(everyOrOne(only.getValue()), only))
          .toList();
    }
    int width =
        questions.values().stream().mapToInt(list -> DisplayWidth.of(joined(list))).max().orElse(0);
    return questions.entrySet().stream()
        .map(
            entry ->
                line(
                    DisplayWidth.padRight(
                        joined(entry.getValue()), Math.min(width, WIDEST_QUESTION)),
                    entry))
        .toList();
  }

  private String everyOrOne(List<String> questions) {
    return questions.size() == 1 ? questions.getFirst() : style.of(Phrase.ALL);
  }

  private String line(String question, Map.Entry<String, List<String>> answer) {
    return question + " " + style.ink().arrow() + " " + answer.getKey();
  }

  private static String joined(List<String> questions) {
    return String.join(", ", questions);
  }
}
