package rdpdoctor.app.casefile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import rdpdoctor.app.report.json.Json;
import rdpdoctor.app.report.json.JsonNode;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;

/** Makes the value of a type from what {@link ValueWriter} wrote of it. */
final class ValueReader {

  private ValueReader() {}

  static Object read(Member member, Type type) throws FormException {
    return switch (type) {
      case Class<?> plain -> plain(member, plain);
      case ParameterizedType generic -> generic(member, generic);
      default -> throw new IllegalStateException("case file: no form for " + type);
    };
  }

  private static Object plain(Member member, Class<?> type) throws FormException {
    if (type.isEnum()) {
      return constant(member, type);
    }
    if (type.isSealed()) {
      return record(member, variant(member, type));
    }
    if (type == RegistryKey.class) {
      return key(member, member.text());
    }
    if (type.isRecord()) {
      return record(member, new RecordForm(type));
    }
    return scalar(member, type);
  }

  private static Object scalar(Member member, Class<?> type) throws FormException {
    return switch (type.getSimpleName()) {
      case "String" -> member.text();
      case "Boolean", "boolean" -> member.yes();
      case "Long", "long" -> member.number();
      case "Integer", "int" -> number(member);
      case "Instant" -> time(member, Instant::parse, "a time such as 2026-11-22T09:30:00Z");
      case "Duration" -> time(member, Duration::parse, "a duration such as PT1.5S");
      default -> throw new IllegalStateException("case file: no form for " + type);
    };
  }

  private static int number(Member member) throws FormException {
    long number = member.number();
    if (number != (int) number) {
      throw member.isNot("a whole number of 32 bits");
    }
    return (int) number;
  }

  private static <T> T time(Member member, Function<String, T> parse, String expected)
      throws FormException {
    String text = member.text();
    try {
      return parse.apply(text);
    } catch (DateTimeException _) {
      throw member.isNot(expected);
    }
  }

  private static Object constant(Member member, Class<?> type) throws FormException {
    return constant(member, member.text(), type);
  }

  private static Object constant(Member member, String token, Class<?> type) throws FormException {
    List<?> constants = Arrays.asList(type.getEnumConstants());
    for (Object constant : constants) {
      if (Json.token((Enum<?>) constant).equals(token)) {
        return constant;
      }
    }
    throw member.isNot(
        constants.stream()
            .map(constant -> Json.token((Enum<?>) constant))
            .collect(Collectors.joining(", ", "one of ", "")));
  }

  /** {@code SYSTEM\Select}: the hive, and the path in it. */
  private static RegistryKey key(Member member, String text) throws FormException {
    String[] parts = text.split("\\\\", 2);
    try {
      return new RegistryKey(RegistryHive.valueOf(parts[0]), parts.length == 1 ? "" : parts[1]);
    } catch (IllegalArgumentException _) {
      throw member.isNot("a key with its hive in front");
    }
  }

  private static RecordForm variant(Member member, Class<?> sealed) throws FormException {
    Member kind = member.get(RecordForm.KIND);
    String wanted = kind.text();
    List<RecordForm> forms =
        Arrays.stream(sealed.getPermittedSubclasses()).map(RecordForm::new).toList();
    Optional<RecordForm> form =
        forms.stream().filter(each -> each.kind().equals(Optional.of(wanted))).findFirst();
    if (form.isEmpty()) {
      throw kind.isNot(
          forms.stream()
              .flatMap(each -> each.kind().stream())
              .collect(Collectors.joining(", ", "one of ", "")));
    }
    return form.get();
  }

  private static Object record(Member member, RecordForm form) throws FormException {
    List<RecordComponent> components = form.components();
    Object[] values = new Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      RecordComponent component = components.get(i);
      values[i] =
          form.isItsComponent()
              ? read(member, component.getGenericType())
              : component(member, component);
    }
    try {
      return form.of(values);
    } catch (IllegalArgumentException e) {
      throw new FormException(member.place(), "no valid value", String.valueOf(e.getMessage()));
    }
  }

  private static Object component(Member member, RecordComponent component) throws FormException {
    String name = component.getName();
    if (component.getType() == OptionalInt.class) {
      Optional<Member> found = member.find(name);
      return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(number(found.get()));
    }
    if (component.getType() == Optional.class) {
      Type wanted = argument((ParameterizedType) component.getGenericType(), 0);
      Optional<Member> found = member.find(name);
      return found.isEmpty() ? Optional.empty() : Optional.of(read(found.get(), wanted));
    }
    return read(member.get(name), component.getGenericType());
  }

  private static Object generic(Member member, ParameterizedType type) throws FormException {
    Class<?> raw = (Class<?>) type.getRawType();
    if (raw == Map.class) {
      return map(member, (Class<?>) argument(type, 0), argument(type, 1));
    }
    List<Object> elements = new ArrayList<>();
    for (Member element : member.elements()) {
      elements.add(read(element, argument(type, 0)));
    }
    return raw == Set.class ? new LinkedHashSet<>(elements) : elements;
  }

  private static Map<Object, Object> map(Member member, Class<?> keys, Type values)
      throws FormException {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : member.members().entrySet()) {
      Member value = member.below(entry.getKey(), entry.getValue());
      Object key =
          keys.isEnum()
              ? constant(
                  new Member(
                      value.place(), new JsonNode.Text(entry.getValue().column(), entry.getKey())),
                  keys)
              : key(
                  new Member(
                      value.place(), new JsonNode.Text(entry.getValue().column(), entry.getKey())),
                  entry.getKey());
      map.put(key, read(value, values));
    }
    return map;
  }

  private static Type argument(ParameterizedType type, int index) {
    return type.getActualTypeArguments()[index];
  }
}
