package rdpdoctor.diagnosis;

/**
 * What one vantage point says of one fact. Not knowing is a value with a reason: neither {@code
 * false} nor an empty result stands in for it.
 */
public sealed interface Reading<T> {

  Source source();

  /** The value was read. */
  record Known<T>(T value, Source source) implements Reading<T> {}

  /** It was looked for where it would be, and is not there. */
  record Absent<T>(Source source) implements Reading<T> {}

  /** It could not be read. */
  record Unknown<T>(Words why, Source source) implements Reading<T> {}
}
