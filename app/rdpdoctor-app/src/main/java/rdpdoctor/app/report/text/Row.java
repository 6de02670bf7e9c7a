package rdpdoctor.app.report.text;

import java.util.List;

/** What a stage showed on one subject, as it stands below the line of the stage. */
record Row(String label, List<String> lines) {

  Row {
    lines = List.copyOf(lines);
  }

  static Row of(String label, String... lines) {
    return new Row(label, List.of(lines));
  }
}
