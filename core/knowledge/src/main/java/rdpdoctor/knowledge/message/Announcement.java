package rdpdoctor.knowledge.message;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.knowledge.message.Entry.Kind;

/**
 * Words that say what the number behind them is.
 *
 * @param words in lower case; Japanese ones without blanks
 */
record Announcement(String words, Set<Kind> kinds) {

  static final Set<Kind> ANY_NUMBER =
      Collections.unmodifiableSet(EnumSet.range(Kind.MSTSC_CODE, Kind.MCS_REASON));

  static final Set<Kind> EXTENDED =
      Set.of(Kind.MSTSC_EXTENDED_REASON, Kind.ERRINFO, Kind.NTSTATUS, Kind.SSPI);

  private static final Set<Kind> EVENT = Set.of(Kind.WINDOWS_EVENT);
  private static final Set<Kind> EXIT_CODE = Set.of(Kind.FREERDP_EXIT_CODE);
  private static final Set<Kind> ALERT = Set.of(Kind.TLS_ALERT);

  /** The first that fits counts. */
  private static final List<Announcement> ALL =
      List.of(
          new Announcement("extended error code", EXTENDED),
          new Announcement("拡張エラーコード", EXTENDED),
          new Announcement("event", EVENT),
          new Announcement("event id", EVENT),
          new Announcement("eventid", EVENT),
          new Announcement("イベント", EVENT),
          new Announcement("イベントid", EVENT),
          new Announcement("rc", EXIT_CODE),
          new Announcement("exit", EXIT_CODE),
          new Announcement("exit code", EXIT_CODE),
          new Announcement("exit status", EXIT_CODE),
          new Announcement("終了コード", EXIT_CODE),
          new Announcement("alert", ALERT),
          new Announcement("アラート", ALERT),
          new Announcement("errinfo", Set.of(Kind.ERRINFO)),
          new Announcement("kerberos error", Set.of(Kind.KERBEROS)),
          new Announcement("kdc error", Set.of(Kind.KERBEROS)),
          new Announcement("kerberosエラー", Set.of(Kind.KERBEROS)),
          new Announcement("error", ANY_NUMBER),
          new Announcement("エラー", ANY_NUMBER),
          new Announcement("code", ANY_NUMBER),
          new Announcement("コード", ANY_NUMBER),
          new Announcement("reason", ANY_NUMBER),
          new Announcement("理由", ANY_NUMBER),
          new Announcement("status", ANY_NUMBER));

  /** What a number is by the words before it, which are in lower case. */
  static Optional<Set<Kind>> after(String before) {
    String words = lettersOnly(before);
    String joined = words.replace(" ", "");
    return ALL.stream()
        .filter(known -> known.endsIt(words, joined))
        .map(Announcement::kinds)
        .findFirst();
  }

  private boolean endsIt(String before, String joined) {
    return isLatin() ? (" " + before).endsWith(" " + words) : joined.endsWith(words);
  }

  private boolean isLatin() {
    return words.charAt(0) < 0x80;
  }

  /** The letters, with one blank for whatever stands between them. */
  private static String lettersOnly(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters.append(c);
      } else if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
        letters.append(' ');
      }
    }
    return letters.toString().strip();
  }
}
