package rdpdoctor.app.repair;

import java.util.List;
import java.util.Optional;
import rdpdoctor.app.report.Wording;
import rdpdoctor.app.report.text.Sheet;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.SecurityCost;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Act;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.Prescribed.Unsolved;
import rdpdoctor.diagnosis.repair.Refusal;
import rdpdoctor.knowledge.remedy.ResourceWords;

/** A plan as a person reads it: what it costs, each value before and after, and what is left. */
final class PlanText {

  private static final int INDENT = 3;
  private static final int DEEP = 6;

  private static final Words REMEDIES = new Words("Remedies", "対処");
  private static final Words CHANGES = new Words("Changes", "変更");
  private static final Words ON_HOST =
      new Words(
          "Only the running host can change (fix --emit powershell writes a script for it)",
          "稼働中のホストでのみ変更できるもの (fix --emit powershell でスクリプトを出力)");
  private static final Words BY_HAND = new Words("To be done by a person", "人が行う作業");
  private static final Words NOTES = new Words("To be known", "注意事項");
  private static final Words NOT_REPAIRED = new Words("Not repaired by this plan", "この計画では修復しないもの");

  private final Language language;
  private final Wording wording;
  private final Ink ink;
  private final Sheet sheet;

  PlanText(Wording wording, Ink ink, int width) {
    this.language = wording.language();
    this.wording = wording;
    this.ink = ink;
    this.sheet = new Sheet(width);
  }

  /** The plan, and what it leaves. */
  String of(Plan plan, List<Unsolved> unsolved) {
    section(REMEDIES, plan.remedies().isEmpty());
    plan.remedies().forEach(this::remedy);
    section(CHANGES, plan.changes().isEmpty());
    plan.changes().forEach(this::change);
    section(ON_HOST, plan.onHost().isEmpty());
    plan.onHost().forEach(this::change);
    section(BY_HAND, plan.acts().isEmpty());
    plan.acts().forEach(act -> act(INDENT, act));
    section(NOTES, plan.notes().isEmpty());
    plan.notes().forEach(note -> sheet.paragraph(INDENT, note.in(language)));
    section(NOT_REPAIRED, unsolved.isEmpty());
    unsolved.forEach(this::unsolved);
    return sheet.text();
  }

  private void section(Words title, boolean isEmpty) {
    if (!isEmpty) {
      sheet.section(ink.bold(title.in(language)));
    }
  }

  private void remedy(Remedy remedy) {
    sheet.paragraph(INDENT, title(remedy));
    sheet.paragraph(DEEP, cost(remedy));
  }

  private String title(Remedy remedy) {
    return "%s  (%s)".formatted(wording.remedy(remedy.id()).title(), remedy.id());
  }

  private String cost(Remedy remedy) {
    String words = wording.of(remedy.cost());
    return remedy.cost() == SecurityCost.LOWERS_SECURITY ? ink.red(words) : words;
  }

  private void change(Change change) {
    sheet.line(" ".repeat(INDENT) + Printable.of(change.resource().toString()));
    about(change).ifPresent(about -> sheet.paragraph(DEEP, about));
    sheet.labelled(
        " ".repeat(DEEP) + ink.red("-"),
        DEEP + 2,
        ink.red(StateText.of(change.resource(), change.before(), language)));
    sheet.labelled(
        " ".repeat(DEEP) + ink.green("+"),
        DEEP + 2,
        ink.green(StateText.of(change.resource(), change.after(), language)));
  }

  /** What the setting is called, and when its change takes effect. */
  private Optional<String> about(Change change) {
    return ResourceWords.title(change.resource())
        .map(title -> title.in(language))
        .map(
            title ->
                ResourceWords.restart(change.resource())
                    .map(restart -> title + " " + ink.dot() + " " + wording.of(restart))
                    .orElse(title));
  }

  private void act(int indent, Act act) {
    sheet.paragraph(indent, act.what().in(language));
    act.command().stream()
        .flatMap(String::lines)
        .forEach(line -> sheet.line(" ".repeat(indent + INDENT) + Printable.of(line)));
  }

  private void unsolved(Unsolved unsolved) {
    unsolved.finding().map(finding -> finding.cause().id()).ifPresent(this::cause);
    unsolved.refusals().forEach(this::refusal);
  }

  private void cause(String id) {
    sheet.paragraph(INDENT, "%s  (%s)".formatted(wording.cause(id).title(), id));
    sheet.line(" ".repeat(DEEP) + "rdpdoctor explain " + id);
  }

  private void refusal(Refusal refusal) {
    String why = RefusalText.of(refusal).in(language);
    sheet.paragraph(DEEP, title(refusal.remedy()) + ": " + why);
    if (refusal instanceof Refusal.ByHand(var _, List<Act> acts)) {
      acts.forEach(act -> act(DEEP + INDENT, act));
    }
  }
}
