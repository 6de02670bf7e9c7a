package rdpdoctor.network.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The head of a response, RFC 9112 section 4.
 *
 * @param fields header fields in their order
 */
record HttpResponse(int status, List<Field> fields) {

  static final int SWITCHING_PROTOCOLS = 101;
  static final int OK = 200;
  static final int UNAUTHORIZED = 401;

  private static final String END_OF_LINE = "\r\n";
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

  HttpResponse {
    fields = List.copyOf(fields);
  }

  /** A header field; its name is the same in any case. */
  record Field(String name, String value) {}

  /** Reads a head up to the empty line, that line included. */
  static HttpResponse decode(Bytes head) throws DecodeException {
    String[] lines = new String(head.toArray(), StandardCharsets.ISO_8859_1).split(END_OF_LINE, -1);
    Matcher statusLine = STATUS_LINE.matcher(lines[0]);
    if (!statusLine.matches()) {
      throw new DecodeException("HTTP response: status line is none, expected HTTP/1.1 and a code");
    }
    List<Field> fields = new ArrayList<>();
    for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
      fields.add(field(lines[i]));
    }
    return new HttpResponse(Integer.parseInt(statusLine.group(1)), fields);
  }

  private static Field field(String line) throws DecodeException {
    int colon = line.indexOf(':');
    if (colon <= 0) {
      throw new DecodeException("HTTP response: a header field has no name, expected name: value");
    }
    return new Field(line.substring(0, colon), line.substring(colon + 1).strip());
  }

  /** What goes on before the answer proper, RFC 9110 section 15.2. */
  boolean isInterim() {
    return status < OK && status != SWITCHING_PROTOCOLS;
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  private List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .toList();
  }

  boolean isChunked() {
    return first("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent();
  }

  /** Empty where none is given, or none that is a number. */
  OptionalLong contentLength() {
    return first("Content-Length")
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(Long::parseLong)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** The schemes that the server offers; Windows sends a field for each. */
  List<String> schemes() {
    return all("WWW-Authenticate").stream()
        .map(value -> value.split("[ ,]", 2)[0])
        .filter(scheme -> TOKEN.matcher(scheme).matches())
        .distinct()
        .toList();
  }

  /** The token behind a scheme; empty where there is none. */
  Optional<Bytes> token(String scheme) throws DecodeException {
    String prefix = scheme + " ";
    for (String value : all("WWW-Authenticate")) {
      if (value.regionMatches(true, 0, prefix, 0, prefix.length())) {
        return Optional.of(decoded(value.substring(prefix.length()).strip()));
      }
    }
    return Optional.empty();
  }

  private static Bytes decoded(String text) throws DecodeException {
    try {
      return Bytes.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      throw new DecodeException("HTTP response: WWW-Authenticate holds no base 64");
    }
  }
}
