package rdpdoctor.network.kerberos;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rdpdoctor.network.Endpoint;

/**
 * What krb5.conf knows of KDCs. Of the file only this is read:
 *
 * <pre>
 * [realms]
 *   CORP.EXAMPLE = {
 *     kdc = dc1.corp.example:88
 *   }
 * include FILE
 * includedir FOLDER
 * </pre>
 */
public final class Krb5Conf {

  private static final Path USUAL_PLACE = Path.of("/etc/krb5.conf");
  private static final int DEEPEST_INCLUSION = 8;

  private static final Pattern SECTION = Pattern.compile("\\[(?<name>[^]]*)]");
  private static final Pattern INCLUSION =
      Pattern.compile("(?<kind>include|includedir)\\s+(?<path>.+)");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("(?<name>[^=]+?)\\*?\\s*=\\s*(?<value>.*)");
  private static final Pattern BRACE = Pattern.compile("=\\s*\\{\\s*");
  private static final Pattern LIST = Pattern.compile("[\\s,]+");
  private static final Pattern INCLUDED_NAME = Pattern.compile("[A-Za-z0-9_-]+|(?!\\.).*\\.conf");
  private static final Pattern KDC =
      Pattern.compile("(?:\\w+/)?(?:\\[(?<six>[^]]+)]|(?<host>[^:]+))(?::(?<port>[0-9]{1,5}))?");

  private final List<Entry> entries;

  private Krb5Conf(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** A line {@code name = value}; the group is a realm, or empty outside of one. */
  private record Entry(String section, String group, String name, String value) {}

  /** Where KRB5_CONFIG leads to, or the usual place; a file that is not there says nothing. */
  static Krb5Conf ofThisMachine() {
    return at(
        Optional.ofNullable(System.getenv("KRB5_CONFIG"))
            .map(list -> list.split(File.pathSeparator, -1)[0])
            .map(Path::of)
            .orElse(USUAL_PLACE));
  }

  public static Krb5Conf at(Path file) {
    List<String> lines = new ArrayList<>();
    collect(file, DEEPEST_INCLUSION, lines);
    return new Krb5Conf(entries(lines));
  }

  /** The KDCs of a realm in the order of the file; a later section of the same name adds to it. */
  List<Endpoint> kdcs(String realm) {
    return entries.stream()
        .filter(entry -> entry.section().equals("realms") && entry.group().equals(realm))
        .filter(entry -> entry.name().equals("kdc"))
        .flatMap(entry -> LIST.splitAsStream(entry.value()))
        .flatMap(Krb5Conf::kdc)
        .toList();
  }

  private static List<Entry> entries(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    String section = "";
    String group = "";
    for (String line : braceAtTheEnd(lines)) {
      Matcher header = SECTION.matcher(line);
      Matcher assignment = ASSIGNMENT.matcher(line);
      if (header.matches()) {
        section = header.group("name").strip();
      } else if (line.startsWith("}")) {
        group = "";
      } else if (assignment.matches() && assignment.group("value").equals("{")) {
        group = assignment.group("name");
      } else if (assignment.matches()) {
        entries.add(new Entry(section, group, assignment.group("name"), assignment.group("value")));
      }
    }
    return entries;
  }

  /** A brace may begin a line, and more may follow it. */
  private static List<String> braceAtTheEnd(List<String> lines) {
    return BRACE.matcher(String.join("\n", lines)).replaceAll("= {\n").lines().toList();
  }

  private static Stream<Endpoint> kdc(String text) {
    Matcher kdc = KDC.matcher(text);
    if (!kdc.matches()) {
      return Stream.empty();
    }
    String host = Optional.ofNullable(kdc.group("six")).orElseGet(() -> kdc.group("host"));
    int port =
        Optional.ofNullable(kdc.group("port"))
            .map(Integer::parseInt)
            .orElse(KdcLocator.KERBEROS_PORT);
    return port < 1 || port > 65535 ? Stream.empty() : Stream.of(new Endpoint(host, port));
  }

  private static void collect(Path file, int depth, List<String> lines) {
    if (depth == 0) {
      return;
    }
    for (String line : readable(file)) {
      String stripped = line.strip();
      Matcher inclusion = INCLUSION.matcher(stripped);
      if (inclusion.matches()) {
        Path path = Path.of(inclusion.group("path").strip());
        included(inclusion.group("kind"), path).forEach(part -> collect(part, depth - 1, lines));
      } else if (!stripped.isEmpty() && !stripped.startsWith("#") && !stripped.startsWith(";")) {
        lines.add(stripped);
      }
    }
  }

  private static List<Path> included(String kind, Path path) {
    if (kind.equals("include")) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> INCLUDED_NAME.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  // What cannot be read names no KDC, and DNS is asked: the same as if it were not there.
  private static List<String> readable(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
