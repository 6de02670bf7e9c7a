package rdpdoctor.benchmarks;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import rdpdoctor.testkit.server.RawAnswer;
import rdpdoctor.testkit.server.RawNegotiation;

/** Which protocols a server takes, concluded from its raw answers. */
final class Protocols {

  private static final Map<Integer, String> NAMES = RawAnswer.PROTOCOLS;

  private Protocols() {}

  static Set<String> takenBy(RawNegotiation negotiation) {
    Set<String> taken = new TreeSet<>();
    negotiation
        .answers()
        .forEach(
            (request, answer) -> {
              if (answer instanceof RawAnswer.Selected selected && request.isPresent()) {
                taken(request.getAsInt(), selected.protocol()).ifPresent(taken::add);
              }
            });
    return taken;
  }

  /** A protocol that was selected although nobody asked for it is no support of what was asked. */
  static Optional<String> taken(int requested, int selected) {
    boolean asked = selected == 0 ? requested == 0 : (requested & selected) == selected;
    return asked ? Optional.of(name(selected)) : Optional.empty();
  }

  static String name(int protocol) {
    return NAMES.getOrDefault(protocol, Integer.toString(protocol));
  }

  static String name(OptionalInt request) {
    return request.isPresent() ? Integer.toString(request.getAsInt()) : "none";
  }
}
