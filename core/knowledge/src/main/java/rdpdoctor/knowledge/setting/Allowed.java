package rdpdoctor.knowledge.setting;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What a value may hold. */
public sealed interface Allowed {

  /** What has a meaning of its own, as it stands in the tables of words. */
  Stream<String> spellings();

  /**
   * These numbers.
   *
   * @param shared the name under which several settings have the same meanings; empty where the
   *     meanings are the setting's own
   */
  record Numbers(String shared, List<Span> spans) implements Allowed {

    public Numbers {
      spans = List.copyOf(spans);
    }

    public boolean contains(long number) {
      return spans.stream().anyMatch(span -> span.contains(number));
    }

    @Override
    public Stream<String> spellings() {
      return spans.stream().map(Span::toString);
    }
  }

  /** These words, in any case. */
  record Texts(List<String> texts) implements Allowed {

    public Texts {
      texts = List.copyOf(texts);
    }

    public boolean contains(String text) {
      return texts.stream()
          .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Stream<String> spellings() {
      return texts.stream();
    }
  }

  /** Any text, or any list of them. */
  record AnyText() implements Allowed {
    @Override
    public Stream<String> spellings() {
      return Stream.empty();
    }
  }

  /**
   * Bytes that only their reader judges.
   *
   * @param length where exactly so many are wanted
   */
  record Bytes(OptionalInt length) implements Allowed {
    @Override
    public Stream<String> spellings() {
      return Stream.empty();
    }
  }

  /** Nobody knows what it means, so nothing can be wrong with it. */
  record Undocumented() implements Allowed {
    @Override
    public Stream<String> spellings() {
      return Stream.empty();
    }
  }
}
