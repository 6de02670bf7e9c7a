package rdpdoctor.app.report.text;

import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.app.terminal.DisplayWidth;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.app.terminal.Wrapping;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageResult;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.facts.UdpFacts;

/** One line for each stage with its time at the right, and below it what the stage showed. */
final class Climb {

  private static final int OUTCOME_COLUMN = 16;
  private static final int TIME_WIDTH = 9;
  private static final int ROW_INDENT = 4;
  private static final int ROW_COLUMN = 20;

  private final TextStyle style;
  private final Sheet sheet;

  private Climb(TextStyle style, Sheet sheet) {
    this.style = style;
    this.sheet = sheet;
  }

  static void write(Diagnosis diagnosis, TextStyle style, Sheet sheet) {
    Climb climb = new Climb(style, sheet);
    for (StageResult stage : diagnosis.stages()) {
      climb.stage(stage, diagnosis.facts());
    }
    climb.udp(diagnosis.facts());
  }

  private void stage(StageResult stage, Facts facts) {
    String outcome = stage.outcome().map(style::of).orElseGet(() -> style.of(stage.status()));
    String detail = StageDetail.of(stage.stage(), facts, style);
    String time = stage.elapsed().map(ElapsedText::of).orElse("");
    line(
        mark(stage.status(), style.ink()),
        DisplayWidth.padRight(stage.stage().name(), OUTCOME_COLUMN - 2),
        detail.isEmpty() ? outcome : outcome + ": " + detail,
        time,
        stage.status());
    rows(rowsOf(stage.stage(), facts));
  }

  private void line(String mark, String name, String text, String time, StageStatus status) {
    int room = sheet.width() - OUTCOME_COLUMN - TIME_WIDTH;
    List<String> parts = Wrapping.wrap(text, room);
    sheet.line(mark + " " + tint(name, status) + withTime(parts.getFirst(), time, room));
    for (String more : parts.subList(1, parts.size())) {
      sheet.line(" ".repeat(OUTCOME_COLUMN) + more);
    }
  }

  private String withTime(String text, String time, int room) {
    return time.isEmpty()
        ? text
        : DisplayWidth.padRight(text, room)
            + style.ink().faint(DisplayWidth.padLeft(time, TIME_WIDTH));
  }

  private String tint(String name, StageStatus status) {
    return switch (status) {
      case PASSED -> name;
      case BROKEN -> style.ink().bold(name);
      case NOT_USED, NOT_REACHED, NOT_VISIBLE -> style.ink().faint(name);
    };
  }

  static String mark(StageStatus status, Ink ink) {
    return switch (status) {
      case PASSED -> ink.green(ink.symbols() ? "✓" : "+");
      case BROKEN -> ink.red(ink.symbols() ? "✗" : "x");
      case NOT_USED -> ink.faint(ink.dot());
      case NOT_REACHED -> ink.faint(ink.symbols() ? "–" : "-");
      case NOT_VISIBLE -> ink.faint("?");
    };
  }

  private List<Row> rowsOf(Stage stage, Facts facts) {
    return switch (stage) {
      case REACH ->
          Stream.of(GatewayBlock.rows(facts, style), ReachBlock.rows(facts, style))
              .flatMap(List::stream)
              .toList();
      case LISTEN -> ListenBlock.rows(facts, style);
      case SECURE -> SecureBlock.rows(facts, style);
      case AUTHENTICATE -> AuthenticateBlock.rows(facts, style);
      case NAME, AUTHORIZE, CONNECT, LICENSE, LOGON, SESSION -> List.of();
    };
  }

  private void rows(List<Row> rows) {
    for (Row row : rows) {
      sheet.labelled(" ".repeat(ROW_INDENT) + row.label(), ROW_COLUMN, row.lines());
    }
  }

  /** Not a stage: its absence prevents no session. */
  private void udp(Facts facts) {
    facts
        .value(UdpFacts.OUTCOME)
        .ifPresent(
            outcome ->
                line(
                    style.ink().faint(style.ink().dot()),
                    DisplayWidth.padRight(style.of(Phrase.UDP), OUTCOME_COLUMN - 2),
                    style.of(outcome) + " (" + style.of(Phrase.PERFORMANCE_ONLY) + ")",
                    "",
                    StageStatus.NOT_USED));
  }
}
