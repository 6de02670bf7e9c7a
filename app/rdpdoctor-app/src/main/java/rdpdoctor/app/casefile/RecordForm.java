package rdpdoctor.app.casefile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a record stands in a case file: as an object of its components; as its component alone where
 * it has but one; and with its kind in front where it is one of several of a sealed interface.
 */
record RecordForm(Class<?> type) {

  /** The member that tells the kinds of a sealed interface apart. */
  static final String KIND = "kind";

  List<RecordComponent> components() {
    return Arrays.asList(type.getRecordComponents());
  }

  /** Such as {@code multi-part} for {@code MultiPart}; empty where there is nothing to tell. */
  Optional<String> kind() {
    return Arrays.stream(type.getInterfaces())
        .filter(Class::isSealed)
        .findFirst()
        .map(_ -> kebab(type.getSimpleName()));
  }

  boolean isItsComponent() {
    return kind().isEmpty() && components().size() == 1;
  }

  static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("case file: " + component, e);
    }
  }

  /**
   * The record of these components.
   *
   * @throws IllegalArgumentException if they contradict each other or the rules of the record
   */
  Object of(Object[] values) {
    try {
      Class<?>[] types =
          components().stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(String.valueOf(e.getCause()), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("case file: " + type, e);
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
