package rdpdoctor.knowledge.derive.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields of a rule in their order.
 *
 * @param version such as {@code 2.10}
 */
record RuleFields(String version, List<Field> fields) {

  private static final Pattern VERSION = Pattern.compile("v\\d{1,3}\\.\\d{1,3}");

  record Field(String name, String value) {}

  RuleFields {
    fields = List.copyOf(fields);
  }

  /** Empty where the string is no rule. */
  static Optional<RuleFields> of(String rule) {
    String[] parts = rule.split("\\|", -1);
    if (!VERSION.matcher(parts[0]).matches() || !parts[parts.length - 1].isEmpty()) {
      return Optional.empty();
    }
    List<Field> fields = new ArrayList<>();
    for (String part : List.of(parts).subList(1, parts.length - 1)) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        return Optional.empty();
      }
      fields.add(new Field(part.substring(0, equals), part.substring(equals + 1)));
    }
    return Optional.of(new RuleFields(parts[0].substring(1), fields));
  }

  /** Every value of a name. */
  List<String> values(String name) {
    return fields.stream()
        .filter(field -> field.name.equalsIgnoreCase(name))
        .map(Field::value)
        .toList();
  }

  /** Every value of the names that begin so: later versions append their number to a name. */
  List<String> valuesOfAll(String prefix) {
    return fields.stream()
        .filter(field -> field.name.regionMatches(true, 0, prefix, 0, prefix.length()))
        .map(Field::value)
        .toList();
  }

  Optional<String> value(String name) {
    return values(name).stream().findFirst();
  }

  boolean says(String name, String value) {
    return value(name).filter(value::equalsIgnoreCase).isPresent();
  }

  Stream<String> names() {
    return fields.stream().map(Field::name);
  }
}
