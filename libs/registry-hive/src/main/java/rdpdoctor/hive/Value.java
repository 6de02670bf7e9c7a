package rdpdoctor.hive;

import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.KeyValue;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;

/** A value of a key; its data is read anew at each question. */
public final class Value {

  private final KeyValue value;

  Value(KeyValue value) {
    this.value = value;
  }

  /** Empty for the default value. */
  public String name() {
    return value.name();
  }

  public ValueType type() {
    return new ValueType(value.type());
  }

  /** Bytes of data. */
  public int size() {
    return value.size();
  }

  /** A copy of the data, to the byte as stored. */
  public ValueData data() throws CorruptHiveException {
    return ValueData.of(type(), value.data());
  }

  /** Of its cell, from the first hive bin. */
  public int offset() {
    return value.offset();
  }

  /** The structure behind the value, with the fields that only an editor or a checker asks for. */
  public KeyValue node() {
    return value;
  }
}
