package rdpdoctor.knowledge.message;

import java.util.List;

/** What the catalogue says of something that a user typed or pasted. */
public sealed interface Explanation {

  /** What it is; the best entry first. More than one where a number has several meanings. */
  record Found(List<Entry> entries) implements Explanation {
    public Found {
      entries = List.copyOf(entries);
    }
  }

  /** Nothing matches; these are the three nearest. */
  record Unknown(List<Entry> nearest) implements Explanation {
    public Unknown {
      nearest = List.copyOf(nearest);
    }
  }
}
