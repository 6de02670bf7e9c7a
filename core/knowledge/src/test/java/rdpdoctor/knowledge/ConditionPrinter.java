package rdpdoctor.knowledge;

import java.util.List;
import java.util.stream.Collectors;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.knowledge.message.CodeNames;

/** A condition as a nested Markdown list, in English. */
final class ConditionPrinter {

  private static final String STEP = "  ";

  private ConditionPrinter() {}

  static String print(Condition condition) {
    return item(condition, "");
  }

  private static String item(Condition condition, String indent) {
    return switch (condition) {
      case Condition.Is<?> is -> line(indent, is.fact(), value(is.value()));
      case Condition.OneOf<?> oneOf -> line(indent, oneOf.fact(), values(oneOf.values()));
      case Condition.AtLeast<?> atLeast ->
          line(indent, atLeast.fact(), "at least " + atLeast.limit());
      case Condition.Present<?> present -> line(indent, present.fact(), "known");
      case Condition.All(List<Condition> parts) -> list("all of", parts, indent);
      case Condition.Any(List<Condition> parts) when parts.isEmpty() ->
          indent + "- nothing that can be observed\n";
      case Condition.Any(List<Condition> parts) -> list("any of", parts, indent);
      case Condition.Not(Condition part) -> list("not", List.of(part), indent);
    };
  }

  private static String line(String indent, Fact<?> fact, String value) {
    return "%s- %s (`%s`): %s\n".formatted(indent, fact.words().en(), fact.id(), value);
  }

  private static String list(String head, List<Condition> parts, String indent) {
    return parts.stream()
        .map(part -> item(part, indent + STEP))
        .collect(Collectors.joining("", indent + "- " + head + "\n", ""));
  }

  /** A set has no order of its own. */
  private static String values(List<?> values) {
    return values.stream().map(ConditionPrinter::value).sorted().collect(Collectors.joining("; "));
  }

  private static String value(Object value) {
    return switch (value) {
      case Boolean yes -> yes ? "yes" : "no";
      case Localized localized -> localized.words().en();
      case WireCode code -> code(code);
      default -> value.toString();
    };
  }

  private static String code(WireCode code) {
    String number = "0x%X".formatted(code.value());
    return CodeNames.of(code).map(known -> known.name() + " (" + number + ")").orElse(number);
  }
}
