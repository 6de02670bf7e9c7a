package rdpdoctor.app.repair.emit;

import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.repair.Act;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.Principal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;

/** What a file tells a person, each on one line. */
final class OneLine {

  private OneLine() {}

  static String of(Change change, Language language) {
    boolean goes = change.after() instanceof State.Missing;
    Words words =
        switch (change.resource()) {
          case Resource.Value value -> new Words("value " + value, "値 " + value);
          case Resource.Key key -> new Words("key " + key, "キー " + key);
          case Resource.Member(Sid group, Principal who) -> member(group, who, goes);
          case Resource.Right(LogonRight right, Principal who) -> right(right, who, goes);
        };
    return Printable.of(words.in(language));
  }

  private static Words member(Sid group, Principal who, boolean goes) {
    return goes
        ? new Words(
            "remove %s from the group %s".formatted(who, group),
            "グループ %s から %s を削除する".formatted(group, who))
        : new Words(
            "add %s to the group %s".formatted(who, group),
            "グループ %s に %s を追加する".formatted(group, who));
  }

  private static Words right(LogonRight right, Principal who, boolean goes) {
    String en = "\"%s\" (%s)".formatted(right.words().en(), right.constant());
    String ja = "「%s」(%s)".formatted(right.words().ja(), right.constant());
    return goes
        ? new Words("remove %s from %s".formatted(who, en), "%s から %s を削除する".formatted(ja, who))
        : new Words("add %s to %s".formatted(who, en), "%s に %s を追加する".formatted(ja, who));
  }

  static String of(Act act, Language language) {
    String what = act.what().in(language);
    return Printable.of(act.command().map(command -> what + ": " + command).orElse(what));
  }

  static String of(Words note, Language language) {
    return Printable.of(note.in(language));
  }
}
