package rdpdoctor.knowledge.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Words;

/**
 * How a message or a symptom is worded, in the form in which texts are compared.
 *
 * @param codes references to the codes that come with it
 * @param texts the whole texts, in both languages
 * @param alternatives each a list of fragments that together identify it
 */
record Wording(
    Entry entry, List<String> codes, List<String> texts, List<List<String>> alternatives) {

  static Wording of(Entry.Kind kind, Table.Row row) {
    Entry entry =
        new Entry(
            kind,
            row.cell("id"),
            "",
            new Words(row.parts("en", '|').getFirst(), row.parts("ja", '|').getFirst()),
            new Words(row.cell("meaning en"), row.cell("meaning ja")),
            row.parts("causes", ' '));
    List<String> texts = new ArrayList<>(row.parts("en", '|'));
    texts.addAll(row.parts("ja", '|'));
    return new Wording(
        entry,
        row.parts("codes", ' '),
        forms(texts),
        row.parts("match", '|').stream().map(part -> forms(Table.split(part, '+'))).toList());
  }

  /** An alert as TLS libraries print it: "sslv3 alert handshake failure". */
  static Wording ofAlert(Code alert) {
    String name = MatchForm.of(alert.name().replace('_', ' '));
    return new Wording(alert.entry(), List.of(), List.of(), List.of(List.of("alert", name)));
  }

  private static List<String> forms(List<String> texts) {
    return texts.stream().map(MatchForm::of).toList();
  }

  /** What of it occurs in a pasted text, which it may be itself. */
  Optional<Occurrence> in(String pasted) {
    return texts.contains(pasted)
        ? Optional.of(new Occurrence(this, List.of(pasted)))
        : alternatives.stream()
            .filter(fragments -> fragments.stream().allMatch(pasted::contains))
            .map(fragments -> new Occurrence(this, fragments))
            .max(Comparator.comparingInt(Occurrence::length));
  }

  /** The pasted strings that identify a wording. */
  record Occurrence(Wording wording, List<String> matched) {

    int length() {
      return matched.stream().mapToInt(String::length).sum();
    }

    /** Whether it is explained by a longer one: all that it matched lies within the other. */
    boolean isWithin(Occurrence other) {
      return length() < other.length()
          && matched.stream()
              .allMatch(part -> other.matched.stream().anyMatch(whole -> whole.contains(part)));
    }
  }
}
