package rdpdoctor.knowledge.message;

import java.util.List;
import java.util.Set;

/**
 * A word in a pasted text that may be a code or the name of one.
 *
 * @param values the numbers that it may mean; none for a name
 * @param kinds what the number may be, by the words before it; none where it stands in a sentence
 *     like any number
 */
record Mention(String word, List<Long> values, Set<Entry.Kind> kinds) {

  boolean isNumber() {
    return !values.isEmpty();
  }

  Mention withKinds(Set<Entry.Kind> others) {
    return new Mention(word, values, others);
  }
}
