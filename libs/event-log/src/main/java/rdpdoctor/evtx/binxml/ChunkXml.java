package rdpdoctor.evtx.binxml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rdpdoctor.evtx.binxml.Node.Element;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.Cursor;
import rdpdoctor.evtx.bytes.Section;

/** The binary XML of one chunk, with its names and templates, each parsed once. */
public final class ChunkXml {

  private static final int TEMPLATE_SIZE = 20;
  private static final int TEMPLATE_HEADER = 24;
  private static final int MOST_NESTED = 16;

  private final Section chunk;
  private final Effort effort;
  private final Names names;
  private final Map<Integer, Element> templates = new HashMap<>();

  public ChunkXml(Section chunk) {
    this.chunk = chunk;
    this.effort = new Effort(chunk);
    this.names = new Names(chunk, effort);
  }

  /** The document of a record. */
  public Instance document(int offset, int size) throws CorruptLogException {
    Cursor cursor = new Cursor(chunk, offset, size, "document");
    return document(cursor, 0);
  }

  /** The document that is a value of another one. */
  Instance nested(Value value, int depth) throws CorruptLogException {
    if (depth == MOST_NESTED) {
      throw chunk.damage(
          value.offset(), "value: nested in %d documents, expected fewer".formatted(depth));
    }
    Cursor cursor = new Cursor(chunk, value.offset(), value.size(), "binary XML value");
    return document(cursor, depth);
  }

  void spend(int units) throws CorruptLogException {
    effort.spend(units);
  }

  CorruptLogException damage(int offset, String message) {
    return chunk.damage(offset, message);
  }

  private Instance document(Cursor cursor, int depth) throws CorruptLogException {
    ElementParser parser = new ElementParser(cursor, names, effort, false);
    int begin = cursor.position();
    prologue(parser);
    if (cursor.peek("document") == Token.TEMPLATE_INSTANCE) {
      Element root = template(cursor);
      return new Instance(this, begin, depth, root, values(cursor));
    }
    return new Instance(this, begin, depth, parser.element(), List.of());
  }

  private static void prologue(ElementParser parser) throws CorruptLogException {
    Cursor cursor = parser.cursor();
    if (cursor.peek("document") == Token.FRAGMENT_HEADER) {
      cursor.skip(Integer.BYTES, "fragment header");
    }
    if (cursor.peek("document") == Token.PI_TARGET) {
      parser.skipProcessingInstruction();
    }
  }

  private Element template(Cursor cursor) throws CorruptLogException {
    cursor.skip(2 + Integer.BYTES, "template instance");
    int offset = cursor.i32("template instance: offset of the template");
    if (offset == cursor.position()) {
      chunk.require(offset, TEMPLATE_HEADER, "template");
      int size = chunk.i32(offset + TEMPLATE_SIZE, "template: size");
      cursor.skip(TEMPLATE_HEADER + Integer.toUnsignedLong(size), "template");
    }
    Element known = templates.get(offset);
    if (known != null) {
      return known;
    }
    Element root = parseTemplate(offset);
    templates.put(offset, root);
    return root;
  }

  private Element parseTemplate(int offset) throws CorruptLogException {
    chunk.require(offset, TEMPLATE_HEADER, "template");
    int size = chunk.i32(offset + TEMPLATE_SIZE, "template: size");
    Cursor cursor = new Cursor(chunk, offset + TEMPLATE_HEADER, size, "template");
    ElementParser parser = new ElementParser(cursor, names, effort, true);
    prologue(parser);
    return parser.element();
  }

  private List<Value> values(Cursor cursor) throws CorruptLogException {
    int count = cursor.i32("template instance: number of values");
    long descriptorsSize = Integer.toUnsignedLong(count) * Integer.BYTES;
    int descriptors = cursor.skip(descriptorsSize, "template instance: descriptors of the values");
    effort.spend(count);
    List<Value> values = new ArrayList<>(count);
    for (int at = descriptors; values.size() < count; at += Integer.BYTES) {
      int size = chunk.u16(at, "value: size");
      int type = chunk.u8(at + 2, "value: type");
      values.add(new Value(chunk, type, cursor.skip(size, "value"), size));
    }
    return values;
  }
}
