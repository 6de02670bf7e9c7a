package rdpdoctor.knowledge.message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Explains a pasted error message, a code in any spelling, or a cause id. */
public final class Explainer {

  /** No dialog is longer; what is pasted beyond that is not looked at. */
  private static final int LONGEST_TEXT = 16_384;

  private Explainer() {}

  /**
   * Never throws. A message comes before the codes that stand in it, the likeliest meaning of a
   * code before the others.
   */
  public static Explanation explain(String input) {
    String pasted = input.substring(0, Math.min(input.length(), LONGEST_TEXT));
    Catalogue catalogue = Catalogue.get();
    Set<Entry> found = new LinkedHashSet<>();
    CauseEntry.of(pasted).ifPresent(found::add);
    found.addAll(catalogue.withId(pasted.strip()));
    found.addAll(entries(pasted, catalogue));
    return found.isEmpty()
        ? new Explanation.Unknown(Nearest.to(pasted, catalogue))
        : new Explanation.Found(List.copyOf(found));
  }

  private static List<Entry> entries(String pasted, Catalogue catalogue) {
    String form = MatchForm.of(pasted);
    Set<Mention> mentions = Mentions.in(pasted);
    List<Code> codes = new ArrayList<>(catalogue.named(pasted));
    List<Entry> texts =
        isOneWord(pasted) && !codes.isEmpty()
            ? List.of()
            : Wordings.find(form, catalogue.wordings());
    mentions.forEach(mention -> codes.addAll(catalogue.namedIn(mention.word())));
    Set<Code> named = Set.copyOf(codes);
    for (Mention mention : mentions) {
      codes.addAll(meant(catalogue.numbered(mention, form), named, texts, catalogue));
    }
    List<Entry> all = new ArrayList<>(texts);
    codes.forEach(code -> all.add(code.entry()));
    all.addAll(texts.isEmpty() ? catalogue.messagesWith(codes) : List.of());
    return all;
  }

  /** A number that stands beside its name, or beside the message it comes with, is nothing else. */
  private static List<Code> meant(
      List<Code> codes, Set<Code> named, List<Entry> texts, Catalogue catalogue) {
    List<Code> expected =
        codes.stream()
            .filter(
                code ->
                    named.contains(code)
                        || !Collections.disjoint(catalogue.messagesWith(List.of(code)), texts))
            .toList();
    return expected.isEmpty() ? codes : expected;
  }

  private static boolean isOneWord(String pasted) {
    return pasted.strip().chars().allMatch(c -> c > ' ' && c < 0x7F);
  }
}
