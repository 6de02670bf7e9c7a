package rdpdoctor.app.repair.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rdpdoctor.app.report.Version;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.TargetIdentity;

/** What whoever imports a {@code .reg} file has to know, as it checks nothing itself. */
record RegComments(Plan plan, TargetIdentity target, Language language) {

  private static final Words NOTES = new Words("To know beforehand:", "事前に確認が必要なこと:");
  private static final Words LEFT =
      new Words(
          "NOT in this file, because a .reg file cannot do it:",
          ".reg ファイルでは変更できないため、このファイルに含まれないもの:");
  private static final Words BY_HAND = new Words("Left to do by hand:", "手作業が必要なもの:");

  /** Blocks of lines. */
  List<String> forRepair(List<Change> left) {
    List<String> blocks = new ArrayList<>();
    blocks.add(title("Repair of %s: %s (rdpdoctor %s)", "%s の修復: %s (rdpdoctor %s)"));
    blocks.add(
        caution(
            """
            Importing this file checks nothing and keeps nothing. First see that this machine is %s, and
            export the keys below with reg export. Then, as an administrator:
              reg import FILE\
            """,
            """
            このファイルのインポートでは、マシンも現在の値も確認されず、元の値も保存されません。インポートする前に、
            マシンが %s であることを確認し、以下のキーを reg export でエクスポートしておいてください。その後、管理者として実行:
              reg import ファイル名\
            """));
    addList(blocks, NOTES, plan.notes().stream().map(note -> OneLine.of(note, language)).toList());
    addList(blocks, LEFT, left.stream().map(one -> OneLine.of(one, language)).toList());
    addList(blocks, BY_HAND, plan.acts().stream().map(a -> OneLine.of(a, language)).toList());
    return blocks;
  }

  List<String> forUndo() {
    return List.of(
        title("Taking back the repair of %s: %s (rdpdoctor %s)", "%s の修復の取り消し: %s (rdpdoctor %s)"),
        caution(
            """
            Importing this file checks nothing. It holds what was on %s before the repair. A key that comes
            back takes its permissions from the key above it.\
            """,
            """
            このファイルのインポートでは、何も確認されません。内容は、修復前に %s にあったものです。再作成されるキーの
            アクセス許可は、親キーから継承されます。\
            """));
  }

  private String title(String en, String ja) {
    String remedies = plan.remedies().stream().map(Remedy::id).collect(Collectors.joining(", "));
    return new Words(en, ja).in(language).formatted(name(), remedies, Version.current());
  }

  private String caution(String en, String ja) {
    return new Words(en, ja).in(language).formatted(name());
  }

  private String name() {
    return Printable.of(target.name());
  }

  private void addList(List<String> blocks, Words title, List<String> items) {
    if (!items.isEmpty()) {
      blocks.add(
          title.in(language)
              + items.stream().map(item -> "\n  " + item).collect(Collectors.joining()));
    }
  }
}
