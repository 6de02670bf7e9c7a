package rdpdoctor.hive.text;

import rdpdoctor.hive.value.ValueData;

/** What becomes of one value of a key. */
public sealed interface Entry {

  /** Empty for the default value, which is written as {@code @}. */
  String name();

  /** The value is created or replaced. */
  record SetValue(String name, ValueData data) implements Entry {}

  /** The value is deleted, if it is there. */
  record DeleteValue(String name) implements Entry {}
}
