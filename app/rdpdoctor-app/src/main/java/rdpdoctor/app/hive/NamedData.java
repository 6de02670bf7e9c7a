package rdpdoctor.app.hive;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.hive.Value;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.value.ValueData;

/** A value with its data read. */
record NamedData(String name, ValueData data) {

  static List<NamedData> of(List<Value> values) throws CorruptHiveException {
    List<NamedData> named = new ArrayList<>();
    for (Value value : values) {
      named.add(new NamedData(value.name(), value.data()));
    }
    return named;
  }
}
