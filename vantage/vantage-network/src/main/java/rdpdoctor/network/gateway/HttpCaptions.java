package rdpdoctor.network.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rdpdoctor.network.Caption;
import rdpdoctor.rdp.wire.Bytes;

/** Heads of HTTP in words: the first line, and what belongs to authentication and transport. */
final class HttpCaptions {

  private static final List<String> SHOWN =
      List.of("server:", "upgrade:", "transfer-encoding:", "content-length:", "rdg-auth-scheme:");

  private HttpCaptions() {}

  /** With a token in it, the bytes are told to nobody: passwords can be guessed from it. */
  static Caption of(Bytes head) {
    List<String> lines =
        Arrays.asList(new String(head.toArray(), StandardCharsets.ISO_8859_1).split("\r\n", -1));
    boolean isResponse = lines.getFirst().startsWith("HTTP/");
    List<String> fields =
        Stream.concat(
                Stream.of(lines.getFirst()), lines.stream().skip(1).flatMap(HttpCaptions::field))
            .toList();
    String name = isResponse ? "HTTP response" : "HTTP request";
    boolean hasToken = lines.stream().anyMatch(line -> folded(line).startsWith("authorization:"));
    return hasToken ? Caption.secret(name, fields) : new Caption(name, fields);
  }

  private static Stream<String> field(String line) {
    String folded = folded(line);
    if (folded.startsWith("authorization:") || folded.startsWith("www-authenticate:")) {
      return Stream.of(withoutToken(line));
    }
    return SHOWN.stream().anyMatch(folded::startsWith) ? Stream.of(line) : Stream.empty();
  }

  /** The name of the field, and the scheme. */
  private static String withoutToken(String line) {
    String[] words = line.split(" ", 3);
    return words.length < 3 ? line : words[0] + " " + words[1];
  }

  private static String folded(String line) {
    return line.toLowerCase(Locale.ROOT);
  }
}
