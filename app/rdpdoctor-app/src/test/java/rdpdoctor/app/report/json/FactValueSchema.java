package rdpdoctor.app.report.json;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Fact;

/** The schema that says for each fact of the catalogue which form its value has. */
final class FactValueSchema {

  private FactValueSchema() {}

  static String text() {
    Map<Class<?>, List<Fact<?>>> byType =
        Catalogue.facts().stream()
            .collect(Collectors.groupingBy(Fact::type, LinkedHashMap::new, Collectors.toList()));
    String rules =
        byType.entrySet().stream()
            .map(entry -> rule(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(",\n"));
    return """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "the form of the value of each fact",
          "description": "Written from the fact catalogue by FactValueSchemaTest; not to be edited by hand.",
          "allOf": [
        %s
          ]
        }
        """
        .formatted(rules);
  }

  private static String rule(Class<?> type, List<Fact<?>> facts) {
    String ids = quoted(facts.stream().map(Fact::id));
    return """
            {
              "if": {"properties": {"id": {"enum": [%s]}}},
              "then": {"properties": {"value": %s}}
            }\
        """
        .formatted(ids, form(type));
  }

  private static String form(Class<?> type) {
    if (type.isEnum()) {
      Stream<String> tokens =
          Stream.of(type.getEnumConstants()).map(constant -> Json.token((Enum<?>) constant));
      return "{\"enum\": [" + quoted(tokens) + "]}";
    }
    if (type == String.class || type == Boolean.class) {
      return "{\"type\": \"" + firstLetterLower(type) + "\"}";
    }
    if (type == Integer.class || type == Long.class) {
      return "{\"type\": \"integer\"}";
    }
    return "{\"$ref\": \"value-types-1.schema.json#/$defs/" + definition(type) + "\"}";
  }

  private static String definition(Class<?> type) {
    if (type == Duration.class) {
      return "duration";
    }
    return type == Instant.class ? "instant" : firstLetterLower(type);
  }

  private static String firstLetterLower(Class<?> type) {
    String name = type.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static String quoted(Stream<String> texts) {
    return texts.map(text -> '"' + text + '"').collect(Collectors.joining(", "));
  }
}
