package rdpdoctor.evtx.binxml;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.evtx.binxml.Node.Attribute;
import rdpdoctor.evtx.binxml.Node.Element;
import rdpdoctor.evtx.binxml.Node.Substitution;
import rdpdoctor.evtx.binxml.Node.Text;
import rdpdoctor.evtx.bytes.CorruptLogException;
import rdpdoctor.evtx.bytes.Cursor;
import rdpdoctor.evtx.event.ValueType;

/**
 * Parses elements from one cursor.
 *
 * @param dependencies whether start tags hold a dependency identifier, as those of templates do
 */
record ElementParser(Cursor cursor, Names names, Effort effort, boolean dependencies) {

  private static final int MOST_NESTED = 64;

  /** The element that begins with the next token. */
  Element element() throws CorruptLogException {
    return element(0);
  }

  private Element element(int depth) throws CorruptLogException {
    int begin = cursor.position();
    if (depth == MOST_NESTED) {
      throw damage(begin, "element: nested in %d others, expected fewer".formatted(depth));
    }
    int token = token(Token.OPEN_START_ELEMENT, "element");
    if (dependencies) {
      cursor.u16("element: dependency identifier");
    }
    cursor.i32("element: size");
    String name = names.next(cursor);
    boolean hasAttributes = (token & Token.MORE) != 0;
    List<Attribute> attributes = hasAttributes ? attributes() : List.of();
    return new Element(name, attributes, content(depth));
  }

  private List<Attribute> attributes() throws CorruptLogException {
    cursor.i32("attribute list: size");
    List<Attribute> attributes = new ArrayList<>();
    while (kind() == Token.ATTRIBUTE) {
      token(Token.ATTRIBUTE, "attribute");
      attributes.add(new Attribute(names.next(cursor), quoted()));
    }
    return List.copyOf(attributes);
  }

  private List<Node> quoted() throws CorruptLogException {
    List<Node> content = new ArrayList<>();
    while (isPart(kind())) {
      content.add(part());
    }
    return List.copyOf(content);
  }

  private List<Node> content(int depth) throws CorruptLogException {
    int at = cursor.position();
    int close = token();
    if (close == Token.CLOSE_EMPTY_ELEMENT) {
      return List.of();
    }
    if (close != Token.CLOSE_START_ELEMENT) {
      throw unexpected(at, close, "the end of a start tag");
    }
    List<Node> content = new ArrayList<>();
    while (kind() != Token.END_ELEMENT) {
      switch (kind()) {
        case Token.OPEN_START_ELEMENT -> content.add(element(depth + 1));
        case Token.PI_TARGET -> skipProcessingInstruction();
        default -> content.add(part());
      }
    }
    token();
    return List.copyOf(content);
  }

  private static boolean isPart(int kind) {
    return switch (kind) {
      case Token.VALUE,
          Token.CDATA_SECTION,
          Token.CHARACTER_REFERENCE,
          Token.ENTITY_REFERENCE,
          Token.NORMAL_SUBSTITUTION,
          Token.OPTIONAL_SUBSTITUTION ->
          true;
      default -> false;
    };
  }

  private Node part() throws CorruptLogException {
    int at = cursor.position();
    int token = token();
    return switch (Token.kind(token)) {
      case Token.VALUE -> value(at);
      case Token.CDATA_SECTION -> new Text(text());
      case Token.CHARACTER_REFERENCE ->
          new Text(String.valueOf((char) cursor.u16("character reference")));
      case Token.ENTITY_REFERENCE -> new Text(entity(names.next(cursor)));
      case Token.NORMAL_SUBSTITUTION -> substitution(false);
      case Token.OPTIONAL_SUBSTITUTION -> substitution(true);
      default -> throw unexpected(at, token, "content");
    };
  }

  private Node value(int at) throws CorruptLogException {
    int type = cursor.u8("value: type");
    if (type != ValueType.STRING) {
      throw damage(at, "value: type is 0x%02x, expected a string".formatted(type));
    }
    return new Text(text());
  }

  private String text() throws CorruptLogException {
    int units = cursor.u16("text: number of characters");
    effort.spend(units);
    return cursor.utf16(units, "text");
  }

  /** The five that XML knows; of any other, Windows writes none, it stands as it was. */
  private static String entity(String name) {
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> "&" + name + ";";
    };
  }

  private Substitution substitution(boolean optional) throws CorruptLogException {
    int index = cursor.u16("substitution: number");
    cursor.u8("substitution: type");
    return new Substitution(index, optional);
  }

  /** Passes the target and the data behind it. */
  void skipProcessingInstruction() throws CorruptLogException {
    token(Token.PI_TARGET, "processing instruction");
    names.next(cursor);
    token(Token.PI_DATA, "processing instruction's data");
    text();
  }

  private int kind() throws CorruptLogException {
    return Token.kind(cursor.peek("token"));
  }

  private int token(int kind, String expected) throws CorruptLogException {
    int at = cursor.position();
    int token = token();
    if (Token.kind(token) != kind) {
      throw unexpected(at, token, expected);
    }
    return token;
  }

  private int token() throws CorruptLogException {
    effort.spend(1);
    return cursor.u8("token");
  }

  private CorruptLogException unexpected(int at, int token, String expected) {
    return damage(at, "binary XML: token is 0x%02x, expected %s".formatted(token, expected));
  }

  private CorruptLogException damage(int at, String message) {
    return cursor.section().damage(at, message);
  }
}
