package rdpdoctor.knowledge.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rdpdoctor.knowledge.message.Wording.Occurrence;

/** Finds the messages and symptoms that a pasted text holds, or is a part of. */
final class Wordings {

  /** A part that more texts than this share identifies none of them. */
  private static final int SHARED_BY_AT_MOST = 3;

  private Wordings() {}

  /** The one with the longest match first. */
  static List<Entry> find(String form, List<Wording> wordings) {
    List<Occurrence> occurrences = new ArrayList<>();
    for (Wording wording : wordings) {
      wording.in(form).ifPresent(occurrences::add);
    }
    occurrences.addAll(partly(form, wordings, occurrences));
    return occurrences.stream()
        .filter(one -> occurrences.stream().noneMatch(one::isWithin))
        .sorted(Comparator.comparingInt(Occurrence::length).reversed())
        .map(occurrence -> occurrence.wording().entry())
        .toList();
  }

  /** The texts, not yet found, that the pasted text is a telling part of. */
  private static List<Occurrence> partly(
      String form, List<Wording> wordings, List<Occurrence> found) {
    List<Occurrence> parts =
        wordings.stream()
            .filter(wording -> wording.texts().stream().anyMatch(text -> isPart(form, text)))
            .filter(wording -> found.stream().noneMatch(one -> one.wording().equals(wording)))
            .map(wording -> new Occurrence(wording, List.of(form)))
            .toList();
    return parts.size() > SHARED_BY_AT_MOST ? List.of() : parts;
  }

  /** A long part tells enough, a short one only of a text that is short itself. */
  private static boolean isPart(String form, String text) {
    int telling = isLatin(form) ? 15 : 8;
    boolean enough =
        form.length() >= telling
            || (form.length() >= telling / 2 && text.length() <= 3 * form.length());
    return enough && text.contains(form);
  }

  private static boolean isLatin(String form) {
    return form.chars().allMatch(c -> c < 0x250);
  }
}
