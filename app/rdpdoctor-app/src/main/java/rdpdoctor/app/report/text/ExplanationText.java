package rdpdoctor.app.report.text;

import java.util.List;
import rdpdoctor.app.report.RemedyCatalogue;
import rdpdoctor.app.terminal.DisplayWidth;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.knowledge.Page;
import rdpdoctor.knowledge.message.Entry;
import rdpdoctor.knowledge.message.Explanation;

/** What the catalogue says of something that a user typed or pasted. */
public final class ExplanationText {

  private static final int INDENT = 2;
  private static final int CAUSE_COLUMN = 6;

  private final TextStyle style;
  private final RemedyCatalogue remedies;
  private final Sheet sheet;

  private ExplanationText(TextStyle style, RemedyCatalogue remedies) {
    this.style = style;
    this.remedies = remedies;
    this.sheet = new Sheet(style.width());
  }

  public static String of(Explanation explanation, TextStyle style, RemedyCatalogue remedies) {
    ExplanationText text = new ExplanationText(style, remedies);
    text.write(explanation);
    return text.sheet.text();
  }

  private void write(Explanation explanation) {
    switch (explanation) {
      case Explanation.Found(List<Entry> entries) -> found(entries);
      case Explanation.Unknown(List<Entry> nearest) -> unknown(nearest);
    }
  }

  private void found(List<Entry> entries) {
    entry(entries.getFirst());
    for (Entry further : entries.subList(1, entries.size())) {
      sheet.blank();
      entry(further);
    }
  }

  private void entry(Entry entry) {
    heading(entry);
    if (entry.kind() == Entry.Kind.CAUSE) {
      cause(entry.id());
    } else {
      sheet.paragraph(INDENT, entry.meaning().in(style.language()));
      causes(entry.causes());
    }
  }

  private void unknown(List<Entry> nearest) {
    sheet.line(style.of(nearest.isEmpty() ? Phrase.UNKNOWN_INPUT_ALONE : Phrase.UNKNOWN_INPUT));
    nearest.forEach(
        entry ->
            sheet.labelled(
                "  " + style.ink().dot(),
                4,
                entry.title().in(style.language()) + "  (" + kind(entry) + ")"));
  }

  private void heading(Entry entry) {
    String title = entry.title().in(style.language());
    sheet.paragraph(0, style.ink().bold(title));
    String id = entry.kind() == Entry.Kind.CAUSE ? "  " + entry.id() : "";
    sheet.line("  " + style.ink().faint(kind(entry) + id));
    sheet.blank();
  }

  private String kind(Entry entry) {
    String kind = style.of(entry.kind());
    return entry.spelling().isEmpty() ? kind : kind + " " + entry.spelling();
  }

  private void causes(List<String> ids) {
    if (!ids.isEmpty()) {
      sheet.section("  " + style.ink().bold(style.of(Phrase.CANDIDATE_CAUSES)));
    }
    int number = 1;
    for (String id : ids) {
      String label = DisplayWidth.padLeft(number++ + ".", CAUSE_COLUMN - 1);
      sheet.labelled(label, CAUSE_COLUMN, style.wording().cause(id).title() + "  (" + id + ")");
      remedies.of(id).stream().limit(1).forEach(this::cheapest);
    }
  }

  private void cheapest(Remedy remedy) {
    Page page = style.wording().remedy(remedy.id());
    sheet.paragraph(
        CAUSE_COLUMN,
        style.ink().arrow() + " " + page.title() + " [" + style.of(remedy.cost()) + "]");
  }

  private void cause(String id) {
    MarkdownText.write(style.wording().cause(id).body(), INDENT, style, sheet);
    List<Remedy> all = remedies.of(id);
    if (!all.isEmpty()) {
      sheet.section("  " + style.ink().bold(style.of(Phrase.REMEDIES)));
    }
    all.forEach(this::remedy);
  }

  private void remedy(Remedy remedy) {
    Page page = style.wording().remedy(remedy.id());
    sheet.blank();
    sheet.labelled(
        "  " + style.ink().dot(),
        4,
        style.ink().bold(page.title())
            + "  ("
            + remedy.id()
            + ") ["
            + style.of(remedy.cost())
            + "]");
    MarkdownText.write(page.body(), 4, style, sheet);
  }
}
