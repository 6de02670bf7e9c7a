package rdpdoctor.knowledge.setting;

import java.util.Arrays;
import java.util.List;

/** Numbers that mean the same in several settings; their words stand under the name. */
final class Meanings {

  static final Allowed OFF_ON = shared("off-on", Span.of(0), Span.of(1));

  /** Of a service or driver. */
  static final Allowed START_TYPE =
      shared("start-type", Span.of(0), Span.of(1), Span.of(2), Span.of(3), Span.of(4));

  static final Allowed INHERITED = shared("inherited", Span.of(0), Span.of(1));

  static final Allowed MILLISECONDS = shared("milliseconds", Span.of(0), new Span(1, Span.MAX));

  static final Allowed SECONDS = shared("seconds", Span.of(0), new Span(1, Span.MAX));

  static final Allowed PORT = shared("port", new Span(1, 65535));

  static final Allowed CONTROL_SET = shared("control-set", Span.of(0), new Span(1, 999));

  private Meanings() {}

  private static Allowed shared(String name, Span... spans) {
    return new Allowed.Numbers(name, List.copyOf(Arrays.asList(spans)));
  }
}
