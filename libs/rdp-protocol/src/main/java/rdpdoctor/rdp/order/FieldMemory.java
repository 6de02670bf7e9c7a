package rdpdoctor.rdp.order;

import java.util.Arrays;
import rdpdoctor.rdp.wire.Bytes;

/** What the fields of one type of primary order had when an order of that type came last. */
final class FieldMemory {

  private final int[] numbers;
  private final Bytes[] bytes;

  FieldMemory(int fieldCount) {
    numbers = new int[fieldCount];
    bytes = new Bytes[fieldCount];
    Arrays.fill(bytes, Bytes.empty());
  }

  int number(int field) {
    return numbers[field];
  }

  int remember(int field, int number) {
    numbers[field] = number;
    return number;
  }

  Bytes bytes(int field) {
    return bytes[field];
  }

  Bytes remember(int field, Bytes value) {
    bytes[field] = value;
    return value;
  }
}
