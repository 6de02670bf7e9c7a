package rdpdoctor.evtx.binxml;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.event.ValueType;

/** The items of an array: strings end with a zero, numbers stand side by side. */
record ArrayItems(Value array) {

  static ArrayItems of(Value array) {
    return new ArrayItems(array);
  }

  /** An array without items is one empty text, as its element remains. */
  List<String> texts() throws CorruptLogException {
    if (array.size() == 0) {
      return List.of("");
    }
    return switch (array.itemType()) {
      case ValueType.STRING -> split(ValueText.string(array), '\0');
      case ValueType.ANSI_STRING -> split(ValueText.ansiString(array), '\0');
      default -> numbers();
    };
  }

  private static List<String> split(String joined, char separator) {
    List<String> items = new ArrayList<>();
    int begin = 0;
    for (int end = joined.indexOf(separator); end >= 0; end = joined.indexOf(separator, begin)) {
      items.add(joined.substring(begin, end));
      begin = end + 1;
    }
    if (begin < joined.length()) {
      items.add(joined.substring(begin));
    }
    return items;
  }

  private List<String> numbers() throws CorruptLogException {
    int width = ValueText.width(array.itemType());
    if (width == 0) {
      return List.of(ValueText.binary(array));
    }
    List<String> items = new ArrayList<>();
    for (int at = 0; at < array.size(); at += width) {
      int size = Math.min(width, array.size() - at);
      items.add(
          ValueText.of(new Value(array.chunk(), array.itemType(), array.offset() + at, size)));
    }
    return items;
  }
}
