package rdpdoctor.knowledge.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import rdpdoctor.knowledge.message.Entry.Kind;

/** Finds the numbers and names in a pasted text. */
final class Mentions {

  /** How far before a number the words that announce it are looked for. */
  private static final int CONTEXT = 40;

  private static final Set<Kind> EVENT = Set.of(Kind.WINDOWS_EVENT);

  /** What is never written in hexadecimal. */
  private static final Set<Kind> DECIMAL = Set.of(Kind.WINDOWS_EVENT, Kind.FREERDP_EXIT_CODE);

  /** What the plain error code is where an extended one stands beside it. */
  private static final Set<Kind> BESIDE_EXTENDED =
      Set.of(Kind.MSTSC_CODE, Kind.NTSTATUS, Kind.SSPI);

  private final String text;
  private final List<Span> spans;
  private final boolean numbersOnly;

  private Mentions(String text) {
    this.text = text;
    this.spans = spans(text);
    this.numbersOnly = letters(text) == spans.stream().mapToLong(this::lettersOfNumber).sum();
  }

  static Set<Mention> in(String pasted) {
    return new Mentions(MatchForm.compatible(pasted).toLowerCase(Locale.ROOT)).all();
  }

  private Set<Mention> all() {
    Set<Mention> all =
        spans.stream().map(this::mention).collect(Collectors.toCollection(LinkedHashSet::new));
    boolean extended = all.stream().anyMatch(one -> one.kinds().equals(Announcement.EXTENDED));
    return extended ? narrowed(all) : all;
  }

  private static Set<Mention> narrowed(Set<Mention> mentions) {
    return mentions.stream()
        .map(one -> isOpen(one) ? one.withKinds(BESIDE_EXTENDED) : one)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isOpen(Mention mention) {
    return mention.kinds().containsAll(BESIDE_EXTENDED)
        && !mention.kinds().equals(Announcement.EXTENDED);
  }

  private Mention mention(Span span) {
    String word = span.in(text);
    List<Long> values = Numeral.values(word);
    if (values.isEmpty()) {
      return new Mention(word, List.of(), Set.of());
    }
    Set<Kind> kinds = kinds(span, word);
    return new Mention(word, kinds.equals(EVENT) ? unqualified(values) : values, kinds);
  }

  /** Some tools print the id of an event with its qualifiers in the upper half. */
  private static List<Long> unqualified(List<Long> values) {
    return values.stream().map(value -> value & 0xFFFF).toList();
  }

  private Set<Kind> kinds(Span span, String word) {
    Set<Kind> kinds =
        isSecondOfPair(span)
            ? Announcement.EXTENDED
            : Announcement.after(text.substring(Math.max(0, span.start - CONTEXT), span.start))
                .orElse(
                    numbersOnly || Numeral.isUnmistakable(word)
                        ? Announcement.ANY_NUMBER
                        : Set.of());
    return Numeral.isHexadecimal(word) && kinds.size() > 1
        ? kinds.stream().filter(kind -> !DECIMAL.contains(kind)).collect(Collectors.toSet())
        : kinds;
  }

  /** As in 0x904/0x7: error code and extended error code. */
  private boolean isSecondOfPair(Span span) {
    return span.start >= 2
        && text.charAt(span.start - 1) == '/'
        && Character.digit(text.charAt(span.start - 2), 16) >= 0;
  }

  private long lettersOfNumber(Span span) {
    String word = span.in(text);
    return Numeral.values(word).isEmpty() ? 0 : letters(word);
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetter).count();
  }

  private static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && isWordPart(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        spans.add(new Span(hasMinus(text, start) ? start - 1 : start, end));
      }
      start = end + 1;
    }
    return spans;
  }

  private static boolean isWordPart(char c) {
    return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
  }

  /** Whether a minus sign, and no hyphen, stands before the word. */
  private static boolean hasMinus(String text, int start) {
    return start >= 1
        && text.charAt(start - 1) == '-'
        && Character.isDigit(text.charAt(start))
        && (start == 1 || !Character.isLetterOrDigit(text.charAt(start - 2)));
  }

  private record Span(int start, int end) {
    String in(String text) {
      return text.substring(start, end);
    }
  }
}
