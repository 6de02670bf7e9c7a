package rdpdoctor.testkit.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What programs that share no code with ours, nor with each other, say of a hive: {@code hivexml},
 * {@code hivexsh}, {@code regfinfo}, {@code reglookup} and {@code reged}.
 */
public final class HiveJudges {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  /** The hive holds a value of a type that has no name, and is right to. */
  private static final Predicate<String> ODD =
      Pattern.compile("Data could not be interpreted").asPredicate();

  private HiveJudges() {}

  /**
   * None of them complains.
   *
   * @param scratch a folder for what they write
   */
  public static void accept(Path hive, Path scratch) throws IOException {
    String file = hive.toString();
    assertEquals("", Command.of("regfinfo", file).run(LIMIT).orFail().errors());
    String complaints = Command.of("reglookup", file).run(LIMIT).orFail().errors();
    assertEquals(List.of(), complaints.lines().filter(line -> !ODD.test(line)).toList());
    assertEquals("", Command.of("hivexsh", "-f", "/dev/null", file).run(LIMIT).orFail().errors());
    Path exported = Files.createTempFile(scratch, "exported", ".reg");
    Command.of("reged", "-x", file, "HKEY_LOCAL_MACHINE\\HIVE", "\\", exported.toString())
        .run(LIMIT)
        .orFail();
    assertNotEquals(0, Files.size(exported));
  }

  /** Every value and key, as hivexml reads them, by its path: times and the order are left out. */
  public static SortedMap<String, String> contents(Path hive) throws IOException {
    String xml = Command.of("hivexml", hive.toString()).run(LIMIT).orFail().output();
    SortedMap<String, String> contents = new TreeMap<>();
    collect("", root(xml), contents);
    return contents;
  }

  private static Element root(String xml) throws IOException {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("what hivexml wrote is no XML", e);
    }
  }

  private static void collect(String path, Element element, SortedMap<String, String> contents) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner && !inner.getTagName().equals("mtime")) {
        String innerPath = path + '\\' + inner.getTagName() + ' ' + inner.getAttribute("key");
        contents.put(
            innerPath,
            "%s %s %s"
                .formatted(
                    inner.getAttribute("type"),
                    inner.getAttribute("value"),
                    inner.getTagName().equals("value") ? inner.getTextContent() : ""));
        collect(innerPath + inner.getAttribute("name"), inner, contents);
      }
    }
  }
}
