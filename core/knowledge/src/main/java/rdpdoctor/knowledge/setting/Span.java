package rdpdoctor.knowledge.setting;

/**
 * Numbers that mean the same, first and last included.
 *
 * @param first read as unsigned where the type is a REG_DWORD
 */
public record Span(long first, long last) {

  /** The highest REG_DWORD. */
  public static final long MAX = 0xFFFF_FFFFL;

  public Span {
    if (first > last) {
      throw new IllegalArgumentException("span: first is %d, last is %d".formatted(first, last));
    }
  }

  public static Span of(long number) {
    return new Span(number, number);
  }

  public boolean contains(long number) {
    return first <= number && number <= last;
  }

  /** As it stands in the tables of words: {@code 3}, {@code 0xFFFFFFFF} or {@code 1..65535}. */
  @Override
  public String toString() {
    return first == last ? spelled(first) : spelled(first) + ".." + spelled(last);
  }

  private static String spelled(long number) {
    return number == MAX ? "0x%X".formatted(number) : Long.toString(number);
  }
}
