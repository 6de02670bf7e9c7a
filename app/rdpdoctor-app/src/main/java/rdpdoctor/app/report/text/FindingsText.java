package rdpdoctor.app.report.text;

import java.util.Collection;
import java.util.List;
import rdpdoctor.app.terminal.DisplayWidth;
import rdpdoctor.diagnosis.Evidence;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.SecurityCost;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.knowledge.Page;

/** Causes with the evidence for them and what helps. */
final class FindingsText {

  private static final int INDENT = 5;
  private static final int COLUMN = 14;
  private static final int MOST_COMMAND_LINES = 4;

  private final TextStyle style;
  private final Sheet sheet;

  FindingsText(TextStyle style, Sheet sheet) {
    this.style = style;
    this.sheet = sheet;
  }

  /** A numbered section; nothing at all where there are none. */
  void section(String title, List<Finding> findings, boolean everyRemedy) {
    if (!findings.isEmpty()) {
      sheet.section(title);
    }
    int number = 1;
    for (Finding finding : findings) {
      title(number++, finding);
      evidence(finding.verdict().evidence());
      remedies(finding, everyRemedy || style.verbose());
    }
  }

  /** Causes that hold as soon as the client turns out to be so. */
  void conditional(String title, List<Finding> findings) {
    if (!findings.isEmpty()) {
      sheet.section(title);
    }
    int number = 1;
    for (Finding finding : findings) {
      title(number++, finding);
      evidence(finding.verdict().evidence());
      row(Phrase.IF, words(Missing.of(finding)));
      remedies(finding, style.verbose());
    }
  }

  private void title(int number, Finding finding) {
    String id = finding.cause().id();
    String title = style.wording().cause(id).title();
    sheet.labelled(
        DisplayWidth.padLeft(number + ".", INDENT - 1), INDENT, title + "  (" + id + ")");
  }

  private void evidence(List<Evidence> evidence) {
    row(Phrase.EVIDENCE, evidence.stream().map(this::evidence).toList());
  }

  private String evidence(Evidence evidence) {
    return evidence.fact().words().in(style.language())
        + ": "
        + ValueText.of(evidence.reading(), style)
        + place(evidence.reading().source());
  }

  /** On the network there is but one place, the target. */
  private String place(Source source) {
    return switch (source.vantage()) {
      case HOST, DISK -> style.ink().faint("  [" + source.locator() + "]");
      case NETWORK, SIGN_IN, CLOUD, CLIENT -> "";
    };
  }

  private List<String> words(Collection<Fact<?>> facts) {
    return facts.stream().map(fact -> fact.words().in(style.language())).sorted().toList();
  }

  private void row(Phrase label, List<String> lines) {
    sheet.labelled(" ".repeat(INDENT) + style.of(label), COLUMN, lines);
  }

  private void remedies(Finding finding, boolean all) {
    List<Remedy> remedies = finding.remediesByCost();
    List<Remedy> shown = all ? remedies : remedies.stream().limit(1).toList();
    shown.forEach(this::remedy);
    if (shown.size() < remedies.size()) {
      String more = style.of(Phrase.MORE_REMEDIES, remedies.size() - shown.size());
      sheet.paragraph(COLUMN, style.ink().faint(more));
    }
  }

  private void remedy(Remedy remedy) {
    Page page = style.wording().remedy(remedy.id());
    row(Phrase.REMEDY, List.of(page.title() + "  (" + remedy.id() + ")"));
    sheet.paragraph(COLUMN, cost(remedy.cost()));
    List<String> command = FencedCommand.firstOf(page.body());
    command.stream()
        .limit(MOST_COMMAND_LINES)
        .forEach(line -> sheet.line(" ".repeat(COLUMN) + "> " + style.ink().bold(line)));
    if (command.size() > MOST_COMMAND_LINES) {
      sheet.line(" ".repeat(COLUMN) + "...");
    }
  }

  private String cost(SecurityCost cost) {
    String words = style.of(cost);
    return switch (cost) {
      case NONE -> style.ink().faint(words);
      case INTERRUPTS_SESSIONS -> style.ink().yellow(words);
      case LOWERS_SECURITY -> style.ink().red(words);
    };
  }
}
