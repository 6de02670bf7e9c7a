package rdpdoctor.disk.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;

/** What a repair and its undo leave, judged by programs that share no code. */
@RequiresProgram({"hivexml", "hivexsh", "regfinfo", "reglookup", "reged"})
class JudgedRepairTest {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  /** The hive holds a value of a type that has no name, and is right to. */
  private static final Predicate<String> ODD =
      Pattern.compile("Data could not be interpreted").asPredicate();

  private static final List<RegistryHive> HIVES =
      List.of(RegistryHive.SYSTEM, RegistryHive.SOFTWARE);

  @TempDir Path volume;
  @TempDir Path output;

  @Test
  void hives_are_sound_and_an_undo_leaves_those_of_before() throws Exception {
    Disk disk = Disk.at(volume);
    List<SortedMap<String, String>> before = contents(disk);
    List<JournalEntry> journal = new ArrayList<>(List.of(disk.begun()));
    disk.repair().apply(disk.plan(), disk.identity(), journal::add);
    accept(disk);
    List<SortedMap<String, String>> after = contents(disk);
    for (int i = 0; i < HIVES.size(); i++) {
      assertNotEquals(before.get(i), after.get(i));
    }
    disk.repair().undo(journal, journal::add);
    accept(disk);
    assertEquals(before, contents(disk));
  }

  private void accept(Disk disk) throws IOException {
    for (RegistryHive name : HIVES) {
      String hive = disk.hive(name).toString();
      assertEquals("", Command.of("regfinfo", hive).run(LIMIT).orFail().errors());
      String complaints = Command.of("reglookup", hive).run(LIMIT).orFail().errors();
      assertEquals(List.of(), complaints.lines().filter(line -> !ODD.test(line)).toList());
      assertEquals("", Command.of("hivexsh", "-f", "/dev/null", hive).run(LIMIT).orFail().errors());
      Path exported = output.resolve(name + ".reg");
      Command.of("reged", "-x", hive, "HKEY_LOCAL_MACHINE\\" + name, "\\", exported.toString())
          .run(LIMIT)
          .orFail();
      assertNotEquals(0, Files.size(exported));
    }
  }

  /** Every value and key, as hivexml reads them, by its path: times and the order are left out. */
  private static List<SortedMap<String, String>> contents(Disk disk) throws Exception {
    List<SortedMap<String, String>> all = new ArrayList<>();
    for (RegistryHive name : HIVES) {
      String xml = Command.of("hivexml", disk.hive(name).toString()).run(LIMIT).orFail().output();
      SortedMap<String, String> contents = new TreeMap<>();
      collect(
          "",
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)))
              .getDocumentElement(),
          contents);
      all.add(contents);
    }
    return all;
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
