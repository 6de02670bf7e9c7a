package rdpdoctor.evtx.binxml;

import java.util.List;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.Section;
import rdpdoctor.evtx.event.ValueType;

/**
 * A value as it lies in the chunk.
 *
 * @param type with {@link ValueType#ARRAY} where it is an array
 * @param offset from the beginning of the chunk, which holds it whole
 */
public record Value(Section chunk, int type, int offset, int size) {

  public boolean isNull() {
    return type == ValueType.NULL;
  }

  public boolean isBinaryXml() {
    return type == ValueType.BINARY_XML;
  }

  /** Its own type, or that of an array's items. */
  public int itemType() {
    return type & ~ValueType.ARRAY;
  }

  /** The text of the value, or of each item of an array. */
  List<String> texts() throws CorruptLogException {
    return (type & ValueType.ARRAY) == 0
        ? List.of(ValueText.of(this))
        : ArrayItems.of(this).texts();
  }
}
