package rdpdoctor.knowledge.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rdpdoctor.knowledge.KnowledgeBase;

/** The entries that are most like something that none of them explains. */
final class Nearest {

  private static final int HOW_MANY = 3;

  private Nearest() {}

  /** For a number the numbers that are spelled most alike, else the texts and names most alike. */
  static List<Entry> to(String pasted, Catalogue catalogue) {
    return Mentions.in(pasted).stream()
        .filter(mention -> mention.isNumber() && !mention.kinds().isEmpty())
        .findFirst()
        .map(mention -> bySpelling(mention, catalogue))
        .orElseGet(() -> byText(MatchForm.of(pasted), catalogue));
  }

  private static List<Entry> bySpelling(Mention mention, Catalogue catalogue) {
    return catalogue.codes().stream()
        .filter(code -> mention.kinds().contains(code.kind()))
        .sorted(
            Comparator.comparingInt((Code code) -> distance(mention, code))
                .thenComparing(Code::kind))
        .map(Code::entry)
        .limit(HOW_MANY)
        .toList();
  }

  /** The fewest characters to change in the number, as it is written and as the code may be. */
  private static int distance(Mention number, Code code) {
    String word = number.word();
    String hexadecimal = Long.toHexString(code.first());
    if (word.startsWith("0x")) {
      return distance(word.substring(2), hexadecimal);
    }
    if (word.startsWith("-")) {
      return distance(Long.toHexString(number.values().getFirst()), hexadecimal);
    }
    int decimal = distance(word, Long.toString(code.first()));
    return code.spelling().startsWith("0x")
        ? Math.min(decimal, distance(word, hexadecimal))
        : decimal;
  }

  /** Levenshtein's edit distance. */
  private static int distance(String one, String other) {
    int[] row = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 0; i < one.length(); i++) {
      int diagonal = row[0];
      row[0] = i + 1;
      for (int j = 0; j < other.length(); j++) {
        int replaced = diagonal + (one.charAt(i) == other.charAt(j) ? 0 : 1);
        diagonal = row[j + 1];
        row[j + 1] = Math.min(replaced, 1 + Math.min(row[j], row[j + 1]));
      }
    }
    return row[other.length()];
  }

  private static List<Entry> byText(String form, Catalogue catalogue) {
    Set<String> wanted = pieces(form);
    return candidates(catalogue)
        .map(candidate -> candidate.scored(wanted))
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .flatMap(scored -> scored.entry().get().stream())
        .distinct()
        .limit(HOW_MANY)
        .toList();
  }

  private static Stream<Candidate> candidates(Catalogue catalogue) {
    return Stream.of(
            catalogue.wordings().stream()
                .map(wording -> new Candidate(texts(wording), () -> Optional.of(wording.entry()))),
            catalogue.codes().stream()
                .map(code -> new Candidate(List.of(code.id()), () -> Optional.of(code.entry()))),
            KnowledgeBase.causeIds().stream()
                .map(id -> new Candidate(List.of(id), () -> CauseEntry.ofId(id))))
        .flatMap(some -> some);
  }

  private static List<String> texts(Wording wording) {
    List<String> texts = new ArrayList<>(wording.texts());
    wording.alternatives().forEach(fragments -> texts.add(String.join("", fragments)));
    return texts;
  }

  /** Neighbouring characters: three of an alphabet, two of Japanese. */
  private static Set<String> pieces(String form) {
    Set<String> pieces = new HashSet<>();
    for (int i = 0; i < form.length(); i++) {
      int end = i + (form.charAt(i) < 0x250 ? 3 : 2);
      if (end <= form.length()) {
        pieces.add(form.substring(i, end));
      }
    }
    return pieces;
  }

  /** Something that might have been meant; the words of a cause are read only when it was. */
  private record Candidate(List<String> texts, Supplier<Optional<Entry>> entry) {

    Scored scored(Set<String> wanted) {
      double best =
          texts.stream()
              .mapToDouble(text -> likeness(wanted, pieces(MatchForm.of(text))))
              .max()
              .orElse(0);
      return new Scored(best, entry);
    }

    /**
     * Tversky's index: 1 for the same pieces, 0 for none in common. What was typed weighs more than
     * the rest of the text, of which it may be a part.
     */
    private static double likeness(Set<String> wanted, Set<String> text) {
      long shared = text.stream().filter(wanted::contains).count();
      double weighed = shared + 0.8 * (wanted.size() - shared) + 0.2 * (text.size() - shared);
      return shared == 0 ? 0 : shared / weighed;
    }
  }

  private record Scored(double score, Supplier<Optional<Entry>> entry) {}
}
