package rdpdoctor.app.report.text;

import java.util.List;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.facts.DiskFacts;
import rdpdoctor.diagnosis.facts.HiveCondition;
import rdpdoctor.diagnosis.registry.RegistryHive;

/**
 * The hives that were not closed as they should be, or could not be read; nothing of the others.
 */
final class DiskBlock {

  private static final int COLUMN = 20;

  private DiskBlock() {}

  static void write(Facts facts, TextStyle style, Sheet sheet) {
    for (RegistryHive hive : RegistryHive.values()) {
      Fact<HiveCondition> fact = DiskFacts.hive(hive);
      List<String> lines =
          facts.readings(fact).stream()
              .filter(DiskBlock::isWorthALine)
              .map(reading -> ValueText.of(reading, style))
              .toList();
      sheet.labelled("  " + fact.words().in(style.language()), COLUMN, lines);
    }
  }

  private static boolean isWorthALine(Reading<HiveCondition> reading) {
    return !(reading instanceof Reading.Known<HiveCondition>(HiveCondition condition, var _)
        && condition == HiveCondition.CLEAN);
  }
}
